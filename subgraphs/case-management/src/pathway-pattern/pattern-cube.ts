import { quarterOf } from "@kim-hub/kit/calendar";
import type { Cube, Member } from "@kim-hub/kit/cube";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { CASE_CUBE } from "../figure/case-cube.js";
import { countCases } from "../figure/counted-cases.js";
import { MOST_STEPS, PATTERNS_SQL } from "./patterns-sql.js";

/** The domains that tell something of a client's health. */
const OF_HEALTH: readonly string[] = [LegalDomain.SGB_V, LegalDomain.SGB_IX];
/** All clients. */
export const TOTAL = "total";
/** Of more steps than a pattern has: of single people. */
const LONGER = "longer";

/** The measure of a sequence; where no service has begun it has no domain. */
const measureOf = (sequence: readonly string[]) => `sequence:${sequence.join(",")}`;

/** The domains of a measure; null where it is no sequence's. */
export function sequenceOf(measure: string): readonly LegalDomain[] | null {
  const [, domains] = /^sequence:(.*)$/.exec(measure) ?? [];
  if (domains === undefined) return null;

  return domains.split(",").flatMap((name) => Object.values(LegalDomain).filter((domain) => domain === name));
}

/** The name of the days between one domain of a sequence and the next, the first of which is 1. */
export function changeOf(measure: string, place: number): string {
  return `${measure} ${place}`;
}

interface ClientRow extends Pick<Member, "id" | "municipality" | "authority"> {
  readonly openedOn: string;
  readonly sequence: readonly string[];
  readonly days: readonly number[];
}

/** All answers about which sequences of legal domains clients went through (S2). Which sequences there are, the clients say. */
export const PATTERN_CUBE: Cube = {
  ...CASE_CUBE,
  figure: "pathwayPatterns",
  years: 3,
  isByProvider: false,
  base: TOTAL,
  shown: [TOTAL],
  hidden: [],
  linking: [LONGER],
  sums: [],
  isSensitive: (measure) => sequenceOf(measure)?.some((domain) => OF_HEALTH.includes(domain)) ?? false,

  findMeasures: (members) => {
    const found = new Set(members.flatMap(({ marks }) => [...marks].filter((mark) => sequenceOf(mark) !== null)));
    const shown = [...found].toSorted();

    return { shown, sums: [{ whole: TOTAL, parts: [...shown, LONGER] }] };
  },

  countedBy: (days) => days.split(" ")[0] ?? days,

  async listMembers(em, { district, quarter }) {
    const day = lastDayOf(quarter);
    const rows = await countCases<ClientRow>(em, {
      scope: { ags: district, provider: null },
      condition: "opened_on <= ?::date",
      conditionParameters: [day],
      select: PATTERNS_SQL,
      parameters: [day],
    });

    return rows.map(memberOf);
  },
};

function memberOf({ openedOn, sequence, days, ...client }: ClientRow): Member {
  const measure = sequence.length > MOST_STEPS ? LONGER : measureOf(sequence);

  return {
    ...{ ...client, cases: 1, persons: [client.id], quarter: quarterOf(openedOn) },
    marks: new Set([TOTAL, measure]),
    days: new Map(measure === LONGER ? [] : days.map((each, index) => [changeOf(measure, index + 1), [each]])),
  };
}
