import { randomUUID } from "node:crypto";
import { expect } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { OFFICES, Office } from "@kim-hub/kit/office";
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { declarationOf } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import { database } from "../database.js";
import { PersonLink } from "../person/person-link.js";
import { startTrustCentre } from "../start.js";

export const manager = { role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK };
export const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };

export const RECORD = `mutation ($input: PermissionInput!) { recordPermission(input: $input) { id } }`;
const WITHDRAW = `mutation ($client: ID!, $input: WithdrawalInput!) {
  withdrawPermissions(clientPseudonym: $client, input: $input) { kind sender } }`;

const PATH = `query ($token: ID!) { releasedPath(token: $token) { handle pathId ags validUntil ageBand releasedOffices namedOffices
  caseManagementMandate immigrationMandate naturalisationMandate } }`;
const RELEASE = `mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token pathId validUntil releasedOffices } }`;

interface AskedClients {
  readonly as?: object;
  /** Their pseudonyms; every client given so far without them. */
  readonly of?: readonly string[] | undefined;
}

/** The trust centre with invented clients of Bielefeld. */
export interface TrustCentre extends TestSubgraph {
  /** A new client, known to all three offices; returns the case management's pseudonym. */
  givenClient(): Promise<string>;
  /** The id of a client's handle, by which rows and the log name them. */
  idOf(client: string): string;
  /** Consent and release from confidentiality, for each sender. */
  givenPermissions(client: string, ...senders: readonly Office[]): Promise<void>;
  /** A consent of `permissionInput`. */
  givenPermission(client: string, sender: Office, change?: object): Promise<void>;
  givenReleasedPath(...senders: readonly Office[]): Promise<{ client: string; token: string; pathId: string }>;
  /** Withdraws a client's permissions to the steering group of Bielefeld, or those of a narrower scope. */
  withdraw(client: string, change?: { scope?: object; [value: string]: unknown }, as?: object): Promise<TestAnswer>;
  releasePath(clientPseudonym: string, change?: object, as?: object): Promise<TestAnswer>;
  askPath(token: string, as?: object): Promise<TestAnswer>;
  /** Asks fields of these clients together, as the gateway does with what case management says; `data` is that of `OwnClients`. */
  askOwnClients(fields: string, asked?: AskedClients): Promise<TestAnswer>;
  /** Asks fields of each of these clients; `data` is the list of them. */
  askClients(fields: string, asked?: AskedClients): Promise<TestAnswer>;
}

/** A signed permission as a case manager enters it. */
export function permissionInput(clientPseudonym: string, sender: Office, change: object = {}): object {
  return {
    clientPseudonym,
    kind: "CONSENT",
    sender,
    recipient: "LG-05711",
    categories: ["PATH_SEGMENTS"],
    validFrom: localDate(),
    validTo: addDays(localDate(), 180),
    textVersion: "2026-1",
    language: "de",
    channel: "WRITTEN",
    ...change,
  };
}

/** With the texts of this folder, where it names one. */
export async function startTestTrustCentre(permissionTextsDirectory: string | null = null): Promise<TrustCentre> {
  const subgraph = await startTestSubgraph("trust-centre", database, (config, log) =>
    startTrustCentre({ ...config, permissionTextsDirectory }, log),
  );
  const clients = new Map<string, string>();
  const askEntities = async (type: string, fields: string, as: object, known: readonly object[]) => {
    const answer = await subgraph.ask(
      `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${type} { ${fields} } } }`,
      { as, variables: { known: known.map((each) => ({ __typename: type, ...each })) } },
    );

    return { ...answer, data: answer.data._entities };
  };
  const trust: TrustCentre = {
    ...subgraph,
    async givenClient() {
      const personId = randomUUID();
      const links = recordOf(OFFICES, (office) => {
        const { prefix } = declarationOf(office).authorities;
        const pseudonym = `${prefix.toLowerCase()}-${personId}`;

        return new PersonLink({ personId, office, pseudonym, authorityId: `${prefix}-05711` });
      });
      const { CASE_MANAGEMENT: client } = links;
      await subgraph.given(...Object.values(links));
      clients.set(client.pseudonym, client.id);

      return client.pseudonym;
    },
    idOf: (client) => clients.get(client) ?? "unknown",
    async givenPermissions(client, ...senders) {
      for (const sender of senders)
        for (const kind of ["CONSENT", "CONFIDENTIALITY_RELEASE"])
          await trust.givenPermission(client, sender, { kind });
    },
    async givenPermission(client, sender, change) {
      const variables = { input: permissionInput(client, sender, change) };
      const { errors } = await subgraph.ask(RECORD, { as: manager, variables });
      expect(errors).toBeUndefined();
    },
    async givenReleasedPath(...senders) {
      const client = await trust.givenClient();
      await trust.givenPermissions(client, ...senders);
      const { data } = await trust.releasePath(client);

      return { client, token: data.releasePath.token, pathId: data.releasePath.pathId };
    },
    withdraw: (client, { scope = {}, ...change }: { scope?: object } = {}, as = manager) =>
      subgraph.ask(WITHDRAW, {
        as,
        variables: { client, input: { scope: { recipient: "LG-05711", ...scope }, ...change } },
      }),
    releasePath: (clientPseudonym, change = {}, as = manager) =>
      subgraph.ask(RELEASE, {
        as,
        variables: {
          input: {
            ...{ clientPseudonym, steeringGroup: "LG-05711", ageBand: "AGE_27_44", sitting: addDays(localDate(), 90) },
            ...change,
          },
        },
      }),
    askPath: (token, as = steering) => subgraph.ask(PATH, { as, variables: { token } }),
    async askOwnClients(fields, { as = manager, of = [...clients.keys()] } = {}) {
      const answer = await askEntities("OwnClients", fields, as, [{ caseManager: "cm-1", pseudonyms: of }]);

      return { ...answer, data: answer.data[0] };
    },
    askClients(fields, { as = manager, of = [...clients.keys()] } = {}) {
      const known = of.map((pseudonym) => ({ pseudonym }));

      return askEntities("CaseClient", fields, as, known);
    },
  };

  return trust;
}
