import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { readDay } from "../../layout/read-day.js";
import { fieldsOf } from "../../layout/visit.js";
import { CASE_MANAGERS } from "./case-access.js";
import {
  ISSUE_ACCESS_CODE,
  REDEEM_VOUCHER,
  REGISTER_CLIENT,
  RELEASE_PATH,
  REVOKE_PATH,
  WITHDRAW_PERMISSIONS,
} from "./case-acts.js";
import { findClient, proveClient } from "./find-client.js";
import { scopeOf } from "./withdrawal-form.js";

type Fields = Readonly<Record<string, string | undefined>>;

interface Begun {
  readonly path: string;
  readonly act: string;
  readonly variables: (
    fields: Fields,
    client: () => Promise<string>,
    proof: () => Promise<string>,
  ) => Promise<Variables>;
}

type Variables = Readonly<Record<string, unknown>>;

const BEGUN: readonly Begun[] = [
  {
    ...{ path: "/client/release", act: RELEASE_PATH },
    variables: async ({ group, sitting = "", ageBand }, client) => ({
      input: {
        clientPseudonym: await client(),
        steeringGroup: group,
        sitting: readDay(sitting),
        ageBand: ageBand || null,
      },
    }),
  },
  {
    ...{ path: "/client/revoke", act: REVOKE_PATH },
    variables: async ({ path }) => ({ pathId: path }),
  },
  {
    ...{ path: "/client/withdraw", act: WITHDRAW_PERMISSIONS },
    variables: async ({ scope = "", by, channel, on = "" }, client) => ({
      client: await client(),
      input: { scope: scopeOf(scope), by, channel, on: readDay(on) },
    }),
  },
  {
    ...{ path: "/client/voucher", act: REDEEM_VOUCHER },
    variables: async ({ voucher }, client) => ({ client: await client(), voucher }),
  },
  {
    ...{ path: "/client/access-code", act: ISSUE_ACCESS_CODE },
    variables: async (_fields, client) => ({ client: await client() }),
  },
  {
    ...{ path: "/client/register", act: REGISTER_CLIENT },
    variables: async (_fields, _client, proof) => ({ proof: await proof() }),
  },
];

/** What the forms of a client's page begin; who is meant the hub reads anew from the file reference. */
export function beginActs(data: PageData): readonly Page[] {
  return BEGUN.map(({ path, act, variables }) => ({
    method: "POST",
    path,
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const fields: Fields = Object.fromEntries(fieldsOf(visit.request));
      const client = async () => (await findClient(data, visit)).client.pseudonym;
      const proof = () => proveClient(data, visit);

      return { kind: "act", act, variables: await variables(fields, client, proof), note: fields.reference ?? "" };
    },
  }));
}
