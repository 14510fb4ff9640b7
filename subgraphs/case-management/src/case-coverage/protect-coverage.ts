import { AGE_BANDS } from "@kim-hub/kit/age-bands";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { describeGroup, OTHER, UNKNOWN } from "@kim-hub/kit/coverage-row";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { CaseCoverage } from "./case-coverage.js";
import type { CoverageCount } from "./count-coverage.js";

const TOTAL = "TOTAL";
const NOTHING: CountedRow = { cases: 0, persons: 0 };

/** Rows that are there however many they count; of municipalities only those of which something can be told. */
const FIXED_KEYS: Readonly<Record<CoverageDimension, readonly string[]>> = {
  STATUS_GROUP: [...Object.values(StatusGroup), UNKNOWN],
  AGE_BAND: [...AGE_BANDS.map(([band]) => band), UNKNOWN],
  MUNICIPALITY: [],
};

/** Withholds what is too small; the rows of which nothing can be told are one row together, which may be large enough. */
export function protectCoverage(
  found: readonly CoverageCount[],
  dimension: CoverageDimension,
  control: DisclosureControl,
): Pick<CaseCoverage, "rows" | "total"> {
  const byKey = new Map(found.map(({ key, cases, persons }) => [key ?? TOTAL, { cases, persons }]));
  const total = byKey.get(TOTAL) ?? NOTHING;
  byKey.delete(TOTAL);
  const isLarge = ({ cases, persons }: CountedRow) => !control.withholds(cases) && !control.withholds(persons);
  const parts = [...byKey];
  const large = parts.filter(([, count]) => isLarge(count)).map(([key]) => key);
  const small = parts.filter(([, count]) => !isLarge(count));
  const other = small.reduce(
    (sum, [, { cases, persons }]) => ({ cases: sum.cases + cases, persons: sum.persons + persons }),
    NOTHING,
  );
  const answers = control.protect({
    counts: Object.fromEntries([...byKey, [OTHER, other] as const, [TOTAL, total] as const]),
    wholes: { [TOTAL]: [...large, OTHER] },
  });
  const nothing = control.protect({ counts: { nothing: NOTHING } }).nothing;
  const of = (key: string) => answers[key] ?? nothing;
  const keys = [...new Set([...FIXED_KEYS[dimension], ...large.toSorted()]), OTHER];

  return {
    rows: keys.map((key) => ({ ...describeGroup(dimension, key), inCaseManagement: of(key) })),
    total: of(TOTAL),
  };
}
