import { AGE_BANDS } from "../figures/age-bands.js";
import { CoverageDimension } from "../figures/coverage-dimension.js";
import { UNKNOWN } from "../figures/coverage-row.js";
import { OF_PROTECTION } from "../figures/status-group.js";
import type { Cube, Member } from "./cube.js";

/** Everybody whom a stock counts. */
export const ALL_TOGETHER = "all";

/** One of the people whom a coverage counts. */
export interface CoveredPerson extends Pick<Member, "id" | "cases" | "municipality" | "authority"> {
  readonly person: string;
  /** Null is not recorded. */
  readonly statusGroup: string | null;
  /** Null is not recorded. */
  readonly ageBand: string | null;
}

interface CoverageCube extends Pick<Cube, "figure" | "listDistricts" | "readAsOf"> {
  /** The status groups that have rows. */
  readonly groups: readonly string[];
  /** Everybody at the end of the quarter, once for each case or file. */
  listPeople(...asked: Parameters<Cube["listMembers"]>): Promise<readonly CoveredPerson[]>;
}

/** All answers about how many there were at a quarter's end, by status group and by age band; a municipality's row is its own answer (S4). */
export function createCoverageCube({ groups, listPeople, ...cube }: CoverageCube): Cube {
  const byGroup = groups.map((group) => coverageMeasure(CoverageDimension.STATUS_GROUP, group));
  const bands = [...AGE_BANDS.map(([band]) => band), UNKNOWN];
  const byBand = bands.map((band) => coverageMeasure(CoverageDimension.AGE_BAND, band));
  const ofProtection = new Set(
    [...OF_PROTECTION].map((group) => coverageMeasure(CoverageDimension.STATUS_GROUP, group)),
  );

  return {
    ...cube,
    years: 0,
    isByProvider: false,
    base: ALL_TOGETHER,
    shown: [ALL_TOGETHER, ...byGroup, ...byBand],
    hidden: [],
    linking: [],
    sums: [byGroup, byBand].map((parts) => ({ whole: ALL_TOGETHER, parts })),
    isSensitive: (measure) => ofProtection.has(measure),
    listMembers: async (...asked) => (await listPeople(...asked)).map(memberOf),
  };
}

function memberOf({ person, statusGroup, ageBand, ...counted }: CoveredPerson): Member {
  const marks = new Set([
    ALL_TOGETHER,
    coverageMeasure(CoverageDimension.STATUS_GROUP, statusGroup ?? UNKNOWN),
    coverageMeasure(CoverageDimension.AGE_BAND, ageBand ?? UNKNOWN),
  ]);

  return { ...counted, persons: [person], quarter: null, marks, days: new Map() };
}

export function coverageMeasure(dimension: CoverageDimension, key: string): string {
  return `${dimension} ${key}`;
}
