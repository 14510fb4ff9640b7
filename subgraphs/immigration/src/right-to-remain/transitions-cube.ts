import type { Cube, Member } from "@kim-hub/kit/cube";
import { balanceOf, unionsOf } from "@kim-hub/kit/unions-of";
import { readAsOfFiles } from "../figure/counted-files.js";
import { StatusCode } from "../status-code/status-code.js";
import { HALF_YEARS, type HalfYear } from "./half-year.js";
import { type CountedGrant, listGrantDistricts, listGrants } from "./list-grants.js";

/** Who got the title of § 104c: in any half-year, and in one. */
const GRANTED = "granted";

/** The titles after § 104c; together they are all who got it. */
export const NEXT = ["toWellIntegratedYouth", "toSustainableIntegration", "toToleration", "other"] as const;

type Next = (typeof NEXT)[number];

const COHORTS = HALF_YEARS.map((half) => ({
  whole: transitionMeasure(half, GRANTED),
  parts: NEXT.map((next) => transitionMeasure(half, next)),
}));
const UNIONS = COHORTS.flatMap(({ parts }) => unionsOf(parts));

/** All answers about what the people of a cohort have held next, by the end of each quarter since it was complete. */
export const TRANSITIONS_CUBE: Cube = {
  figure: "transitions",
  years: 0,
  isByProvider: true,
  base: GRANTED,
  shown: COHORTS.flatMap(({ whole, parts }) => [whole, ...parts]),
  hidden: [GRANTED, ...UNIONS.map(({ measure }) => measure)],
  linking: [],
  sums: [{ whole: GRANTED, parts: COHORTS.map(({ whole }) => whole) }, ...COHORTS],
  balances: UNIONS.map(balanceOf),
  listDistricts: listGrantDistricts,
  listMembers: async (em, { district, quarter }) => (await listGrants(em, district, quarter)).map(memberOf),
  readAsOf: readAsOfFiles,
};

/** A measure of a cohort. */
export function transitionMeasure({ name }: Pick<HalfYear, "name">, measure: Next | typeof GRANTED): string {
  return `${name} ${measure}`;
}

function memberOf({ id, person, municipality, authority, began, next }: CountedGrant): Member {
  const half = HALF_YEARS.find(({ firstDay, lastDay }) => firstDay <= began && began <= lastDay);
  if (!half) throw new Error("A grant is counted in a half-year in which the law allowed some.");
  const part = transitionMeasure(half, nextOf(next));
  const unions = UNIONS.filter(({ parts }) => parts.includes(part));

  return {
    ...{ id, cases: 1, persons: [person], municipality, authority, quarter: null, days: new Map() },
    marks: new Set([GRANTED, transitionMeasure(half, GRANTED), part, ...unions.map(({ measure }) => measure)]),
  };
}

function nextOf(code: StatusCode | null): Next {
  if (code === StatusCode.RP_WELL_INTEGRATED_YOUTH) return "toWellIntegratedYouth";
  if (code === StatusCode.RP_SUSTAINABLE_INTEGRATION) return "toSustainableIntegration";

  return code?.startsWith("TOLERATION") ? "toToleration" : "other";
}
