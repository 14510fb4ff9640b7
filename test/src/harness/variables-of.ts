import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { CLERKS, STEERING_GROUP } from "./offices-of-bielefeld.js";
import type { TestHub } from "./test-hub.js";

/** The last that has ended. */
const QUARTER = quarterOf(endOfLastQuarter(localDate()));
/** Of the last quarter that has ended. */
export const YEAR = Number(QUARTER.slice(0, 4));

type Values = Readonly<Record<string, unknown>>;

/** A value of each parameter that some saved query needs. */
const VALUES: Values = {
  ...{ ags: "05711", ags5: "05382", ags8: "05382012", year: 2021, years: [2020, 2021, 2022], quarter: QUARTER },
  period: { fromQuarter: `${YEAR}-Q1`, toQuarter: QUARTER },
  ...{ cohort: { fromQuarter: "2024-Q1", toQuarter: "2024-Q2" }, dimension: "STATUS_GROUP" },
  ...{ reference: DEMONSTRATION_CASE, locale: "de", steeringGroup: STEERING_GROUP },
  ...{ kind: "DOCUMENTS_OUTSTANDING", table: "milestone", rowId: "05711-001", id: "IR-05334002-2021-02-17" },
  ...{
    from: addDays(localDate(), -30),
    to: localDate(),
    on: localDate(),
    asOf: localDate(),
    dueBefore: localDate(),
    n: 100,
    seed: "1",
  },
};
const OF_SAMPLE: Values = { to: addDays(localDate(), -1) };
const IMMIGRATION_FILE = "ABH bielefeld 1 (erfunden)";
const NATURALISATION_FILE = "EBH bielefeld 1 (erfunden)";
/** Where a name means something else in one query than in the others, or where one of two values has to be there. */
const OF_QUERY: Readonly<Record<string, Values>> = {
  "a1-subject-access-case-management": { fileReference: DEMONSTRATION_CASE },
  "a1-subject-access-immigration": { fileReference: IMMIGRATION_FILE },
  "a1-subject-access-naturalisation": { fileReference: NATURALISATION_FILE },
  "client-proof": { kind: "COUNTER" },
  "file-proof": { reference: IMMIGRATION_FILE, kind: "COUNTER" },
  "procedure-proof": { reference: NATURALISATION_FILE, kind: "COUNTER" },
};
/** Which the hub has to make for the one who asks. */
const MADE: Readonly<Record<string, (hub: TestHub) => Promise<string>>> = {
  token: (hub) => hub.releasePath(),
  proof: async (hub) => {
    const query = "query ($client: ID!) { myCases(pseudonym: $client) { nodes { client { proof } } } }";
    const { data } = await hub.ask(query, { ...CLERKS.CASE_MANAGEMENT, variables: { client: DEMONSTRATION_CLIENT } });

    return String(data.myCases.nodes[0].client.proof);
  },
};

export function isSample({ sheet }: SavedQuery): boolean {
  return sheet.parameters.has("seed");
}

/** Throws with the id of a query that needs a value which nobody has given it here. */
export function requireValues({ id, sheet }: SavedQuery): void {
  const known = new Set([...Object.keys(VALUES), ...Object.keys(OF_QUERY[id] ?? {}), ...Object.keys(MADE)]);
  for (const [name, { type, default: otherwise }] of sheet.parameters)
    if (type.endsWith("!") && otherwise === undefined && !known.has(name))
      throw new Error(`The saved query ${id} lacks a value of its parameter ${name}.`);
}

/** A value of each parameter that the query needs. */
export async function variablesOf(query: SavedQuery, hub: TestHub): Promise<Record<string, unknown>> {
  requireValues(query);
  const own = OF_QUERY[query.id] ?? {};
  const given: Values = { ...VALUES, ...(isSample(query) && OF_SAMPLE), ...own };
  const needed = [...query.sheet.parameters].filter(([name, { type }]) => type.endsWith("!") || name in own);
  const variables: Record<string, unknown> = {};
  for (const [name, { type }] of needed) {
    const value = (await MADE[name]?.(hub)) ?? given[name];
    if (value !== undefined) variables[name] = type.startsWith("[Ags") ? [value] : value;
  }

  return variables;
}
