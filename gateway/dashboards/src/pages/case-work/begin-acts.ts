import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { readDay } from "../../layout/read-day.js";
import { fieldsOf } from "../../layout/visit.js";
import { GIVE, REFUSE } from "./answer-form.js";
import { CASE_MANAGERS } from "./case-access.js";
import { ISSUE_ACCESS_CODE, REDEEM_VOUCHER, REGISTER_CLIENT, RELEASE_PATH, REVOKE_PATH } from "./case-acts.js";
import { findClient, proveClient } from "./find-client.js";
import { declarantOf } from "./list-signatures.js";
import { GIVE_PERMISSION, INVALIDATE_PERMISSION, REFUSE_PERMISSION, WITHDRAW_PERMISSIONS } from "./permission-acts.js";
import { RELEASE } from "./preview-form.js";
import { REDEEM } from "./redeem-form.js";
import { scopeOf, WITHDRAW } from "./withdrawal-form.js";

type Fields = Readonly<Record<string, string | undefined>>;

interface Begun {
  readonly path: string;
  readonly act: string;
  /** The page that shows its form. */
  readonly formPage: string;
  readonly variables: (
    fields: Fields,
    client: () => Promise<string>,
    proof: () => Promise<string>,
  ) => Promise<Variables>;
}

type Variables = Readonly<Record<string, unknown>>;

const BEGUN: readonly Begun[] = [
  {
    ...{ path: RELEASE, act: RELEASE_PATH, formPage: "/client" },
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
    ...{ path: "/client/revoke", act: REVOKE_PATH, formPage: "/client" },
    variables: async ({ path }) => ({ pathId: path }),
  },
  {
    ...{ path: WITHDRAW, act: WITHDRAW_PERMISSIONS, formPage: "/client" },
    variables: async ({ scope = "", by, channel, on = "" }, client) => ({
      client: await client(),
      input: { scope: scopeOf(scope), by, channel, on: readDay(on) },
    }),
  },
  {
    ...{ path: GIVE, act: GIVE_PERMISSION, formPage: "/client/answer" },
    variables: async (fields) => ({ input: answerIn(fields), locale: fields.locale }),
  },
  {
    ...{ path: REFUSE, act: REFUSE_PERMISSION, formPage: "/client/answer" },
    variables: async (fields) => ({ input: answerIn(fields) }),
  },
  {
    ...{ path: "/client/invalidate", act: INVALIDATE_PERMISSION, formPage: "/client" },
    variables: async ({ permission, reason }) => ({ permissionId: permission, reason }),
  },
  {
    ...{ path: REDEEM, act: REDEEM_VOUCHER, formPage: "/client" },
    variables: async ({ voucher }, client) => ({ client: await client(), voucher }),
  },
  {
    ...{ path: "/client/access-code", act: ISSUE_ACCESS_CODE, formPage: "/client" },
    variables: async (_fields, client) => ({ client: await client() }),
  },
  {
    ...{ path: "/client/register", act: REGISTER_CLIENT, formPage: "/client" },
    variables: async (_fields, _client, proof) => ({ proof: await proof() }),
  },
];

/** What the forms of a client's page begin; who is meant the hub reads anew from the file reference. */
export function beginActs(data: PageData): readonly Page[] {
  return BEGUN.map(({ path, act, formPage, variables }) => ({
    method: "POST",
    path,
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const fields: Fields = Object.fromEntries(fieldsOf(visit.request));
      const client = async () => (await findClient(data, visit)).client.pseudonym;
      const proof = () => proveClient(data, visit);

      return {
        ...{ kind: "act", act, formPage, note: fields.reference ?? "" },
        variables: await variables(fields, client, proof),
      };
    },
  }));
}

function answerIn({ permission, signer = "", on = "", channel }: Fields): Variables {
  return { permissionId: permission, ...declarantOf(signer), on: readDay(on), channel };
}
