import { readFileSync } from "node:fs";
import { MAIN_QUERY } from "../../harness/main-query.js";
import type { TestHub } from "../../harness/test-hub.js";

/** The quarter whose figures are frozen. */
export const LAST_QUARTER = "2026-Q3";

/** Somebody whose answers must not depend on what is hidden from them. */
export type Observer = keyof typeof OBSERVERS;

interface Asking {
  readonly as: string;
  readonly purpose: string;
  readonly query: string;
  readonly variables?: (token: string) => Readonly<Record<string, unknown>>;
}

const PIPELINE = readFileSync(
  new URL("../../../../schema/saved-queries/s7-naturalisation-pipeline/query.graphql", import.meta.url),
  "utf8",
);
const withToken = (token: string) => ({ token });
const path = { query: MAIN_QUERY, purpose: "STEERING_CASE_REVIEW", variables: withToken };

const OBSERVERS = {
  steeringGroup: { ...path, as: "steering.bielefeld" },
  otherSteeringGroup: { ...path, as: "steering.borken" },
  figures: {
    ...{ as: "coordinator.bielefeld", purpose: "STEERING_REPORT", query: PIPELINE },
    variables: () => ({
      ...{ ags: "05711", authorityId: "EBH-05711" },
      period: { fromQuarter: "2026-Q1", toQuarter: LAST_QUARTER },
    }),
  },
  immigrationClerk: {
    ...{ as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
    query: "{ files(first: 20) { nodes { fileReference isRestricted residenceStatuses { code validFrom validTo } } } }",
  },
  naturalisationClerkElsewhere: {
    ...{ as: "naturalisation.borken", purpose: "NATURALISATION_PROCEDURE" },
    query: "{ procedures(first: 20) { nodes { fileReference state } } }",
  },
  colleague: {
    ...{ as: "casemanager2.bielefeld", purpose: "CASE_WORK" },
    query: `{ myCases(first: 20) { nodes { fileReference state } }
      myClients { endingPermissions(first: 20) { nodes { kind sender validTo } } } }`,
  },
  caseManager: {
    ...{ as: "casemanager.bielefeld", purpose: "CASE_WORK" },
    query: `{ myCases(first: 20) { nodes { fileReference state } }
      myClients { endingPermissions(first: 20) { nodes { kind sender validTo } } } }`,
  },
} satisfies Readonly<Record<string, Asking>>;

/** What differs between two answers to one question, whatever is hidden: ids of the request and of the release. */
const ANEW = [/"requestId":"[^"]*"/g, /"watermark":"[^"]*"/g, /"pathId":"[^"]*"/g, /"validUntil":"[^"]*"/g];

/** The bytes of each observer's answer, without what is new in every one. */
export async function observe(
  hub: TestHub,
  observers: readonly Observer[],
  token: string,
): Promise<Readonly<Record<string, string>>> {
  const answers = observers.map(async (observer): Promise<[string, string]> => {
    const { as, purpose, query, ...more }: Asking = OBSERVERS[observer];
    const { text } = await hub.ask(query, { as, purpose, ...(more.variables && { variables: more.variables(token) }) });

    return [observer, ANEW.reduce((kept, pattern) => kept.replaceAll(pattern, "…"), text)];
  });

  return Object.fromEntries(await Promise.all(answers));
}
