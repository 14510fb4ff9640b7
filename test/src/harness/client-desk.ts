import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { MAIN_QUERY } from "./main-query.js";
import { CLERKS, STEERING, STEERING_GROUP } from "./offices-of-bielefeld.js";
import { type PersonByHand, referenceOf } from "./person-by-hand.js";
import type { HubAnswer, TestHub } from "./test-hub.js";

/** What a steering group is answered about a path that is not there for it, whatever the reason. */
export const NOT_AVAILABLE = { data: { releasedPath: null }, errors: [{ extensions: { code: "NOT_AVAILABLE" } }] };
export const BAD_USER_INPUT = { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] };
export const CONFLICT = { errors: [{ extensions: { code: "CONFLICT" } }] };

/** The two permissions on which an office's part rests. */
export const KINDS = ["CONSENT", "CONFIDENTIALITY_RELEASE"] as const;

/** What Bielefeld's case manager does for one client. */
export interface ClientDesk {
  /** One permission for case management's own part, signed today for half a year, or as `change` says. */
  record(change?: object): Promise<HubAnswer>;
  /** Both permissions for these offices; their ids. */
  permit(senders: readonly Office[], change?: object): Promise<readonly string[]>;
  withdraw(change?: { readonly scope?: object; readonly [value: string]: unknown }): Promise<HubAnswer>;
  release(change?: object): Promise<HubAnswer>;
  /** The token of a path that is released for a sitting today. */
  releasedToken(change?: object): Promise<string>;
  /** Permissions that hold or will hold. */
  listPermissions(): Promise<
    readonly { readonly id: string; readonly sender: string; readonly kind: string; readonly state: string }[]
  >;
  /** Changes something of the client's, in the name of the case manager. */
  change(mutation: string, variables?: object): Promise<HubAnswer>;
}

export function openDesk(hub: TestHub, { client, key }: PersonByHand): ClientDesk {
  const change = (mutation: string, variables: object = {}) =>
    hub.ask(mutation, { ...CLERKS.CASE_MANAGEMENT, variables: { ...variables } });
  const record = (values: object = {}) =>
    change("mutation ($input: PermissionInput!) { recordPermission(input: $input) { id state validTo } }", {
      input: {
        ...{ clientPseudonym: client, kind: "CONSENT", sender: "CASE_MANAGEMENT", recipient: STEERING_GROUP },
        ...{ categories: ["PATH_SEGMENTS"], validFrom: localDate(), validTo: addDays(localDate(), 180) },
        ...{ textVersion: "2026-1", language: "de", channel: "WRITTEN", ...values },
      },
    });
  const release = (values: object = {}) =>
    change("mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token pathId releasedOffices } }", {
      input: { clientPseudonym: client, steeringGroup: STEERING_GROUP, sitting: localDate(), ...values },
    });

  return {
    change,
    record,
    release,
    async permit(senders, values = {}) {
      const ids: string[] = [];
      for (const sender of senders)
        for (const kind of KINDS) ids.push((await accepted(record({ sender, kind, ...values }))).recordPermission.id);

      return ids;
    },
    withdraw: ({ scope = {}, ...values } = {}) =>
      change(
        `mutation ($client: ID!, $input: WithdrawalInput!) {
          withdrawPermissions(clientPseudonym: $client, input: $input) { kind sender } }`,
        { client, input: { scope: { recipient: STEERING_GROUP, ...scope }, ...values } },
      ),
    releasedToken: async (values) => (await accepted(release(values))).releasePath.token,
    async listPermissions() {
      const { caseByReference } = await accepted(
        hub.ask(
          "query ($reference: String!) { caseByReference(reference: $reference) { client { permissions { id kind sender state } } } }",
          {
            ...CLERKS.CASE_MANAGEMENT,
            variables: { reference: referenceOf(Office.CASE_MANAGEMENT, key) },
          },
        ),
      );

      return caseByReference.client.permissions;
    },
  };
}

/** What is answered where nothing is wrong. */
export async function accepted(answer: Promise<HubAnswer>): Promise<HubAnswer["data"]> {
  const { data, errors } = await answer;
  if (errors) throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message}`);

  return data;
}

/** Asks the main query, as a member of Bielefeld's steering group does. */
export const askPath = (hub: TestHub, token: string, as: { as: string; purpose: string } = STEERING) =>
  hub.ask(MAIN_QUERY, { ...as, variables: { token } });

/** The agencies of a path that is answered whole. */
export function agenciesOf({ data, errors }: HubAnswer): readonly string[] {
  if (errors || data.releasedPath.status !== "COMPLETE")
    throw new Error(`The path is not whole: ${errors?.[0]?.message ?? data.releasedPath.status}`);
  const segments: readonly { agencyKind: string }[] = data.releasedPath.route.segments;

  return [...new Set(segments.map(({ agencyKind }) => agencyKind))].toSorted();
}
