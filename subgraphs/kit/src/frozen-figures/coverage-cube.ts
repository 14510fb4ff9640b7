import { AGE_BANDS } from "../figures/age-bands.js";
import { CoverageDimension } from "../figures/coverage-dimension.js";
import { UNKNOWN } from "../figures/coverage-row.js";
import { OF_PROTECTION } from "../figures/status-group.js";
import type { Cube } from "./cube.js";

/** Everybody whom a stock counts. */
export const ALL_TOGETHER = "all";

/** What a coverage tells of one of the people; null is not recorded. */
export interface CoveredPerson {
  readonly statusGroup: string | null;
  readonly ageBand: string | null;
}

interface CoverageCube extends Pick<Cube, "figure" | "listDistricts" | "listMembers" | "readAsOf"> {
  /** The status groups that have rows. */
  readonly groups: readonly string[];
}

/** All answers about how many there were at a quarter's end, by status group and by age band; a municipality's row is its own answer (S4). */
export function createCoverageCube({ groups, ...cube }: CoverageCube): Cube {
  const byGroup = groups.map((group) => coverageMeasure(CoverageDimension.STATUS_GROUP, group));
  const bands = [...AGE_BANDS.map(([band]) => band), UNKNOWN];
  const byBand = bands.map((band) => coverageMeasure(CoverageDimension.AGE_BAND, band));

  return {
    ...cube,
    years: 0,
    isByProvider: false,
    base: ALL_TOGETHER,
    shown: [ALL_TOGETHER, ...byGroup, ...byBand],
    hidden: [],
    linking: [],
    sums: [byGroup, byBand].map((parts) => ({ whole: ALL_TOGETHER, parts })),
    sensitive: new Set([...OF_PROTECTION].map((group) => coverageMeasure(CoverageDimension.STATUS_GROUP, group))),
  };
}

/** The measures that count this person. */
export function coverageMarks({ statusGroup, ageBand }: CoveredPerson): ReadonlySet<string> {
  return new Set([
    ALL_TOGETHER,
    coverageMeasure(CoverageDimension.STATUS_GROUP, statusGroup ?? UNKNOWN),
    coverageMeasure(CoverageDimension.AGE_BAND, ageBand ?? UNKNOWN),
  ]);
}

export function coverageMeasure(dimension: CoverageDimension, key: string): string {
  return `${dimension} ${key}`;
}
