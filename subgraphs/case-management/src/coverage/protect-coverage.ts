import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { CountedRow } from "../figure/cases-and-persons.js";
import { AGE_BANDS } from "./age-bands.js";
import type { CaseCoverage } from "./case-coverage.js";
import type { CoverageCount } from "./count-coverage.js";
import type { CoverageDimension } from "./coverage-dimension.js";

const UNKNOWN = "UNKNOWN";
const OTHER = "OTHER";
const TOTAL = "TOTAL";
const NOTHING: CountedRow = { cases: 0, persons: 0 };

/** Rows that are always there, so that the rows that there are tell nothing. */
const FIXED_KEYS: Readonly<Partial<Record<CoverageDimension, readonly string[]>>> = {
  STATUS_GROUP: [...Object.values(StatusGroup), UNKNOWN],
  AGE_BAND: [...AGE_BANDS.map(([band]) => band), UNKNOWN],
};

/** Withholds what is too small; municipalities with few cases are one row together. */
export function protectCoverage(
  found: readonly CoverageCount[],
  dimension: CoverageDimension,
  control: DisclosureControl,
): Pick<CaseCoverage, "rows" | "total"> {
  const byKey = new Map(found.map(({ key, cases, persons }) => [key ?? TOTAL, { cases, persons }]));
  const parts = byFixedKeys(byKey, dimension) ?? bySize(byKey, control);
  const answers = control.protect({
    counts: Object.fromEntries([...parts, [TOTAL, byKey.get(TOTAL) ?? NOTHING] as const]),
    wholes: { [TOTAL]: parts.map(([key]) => key) },
  });
  const of = (key: string) => {
    const answer = answers[key];
    if (!answer) throw new Error(`There is no row ${key}.`);

    return answer;
  };

  return { rows: parts.map(([key]) => ({ key, inCaseManagement: of(key) })), total: of(TOTAL) };
}

type Part = readonly [key: string, count: CountedRow];

function byFixedKeys(byKey: ReadonlyMap<string, CountedRow>, dimension: CoverageDimension): Part[] | null {
  return FIXED_KEYS[dimension]?.map((key) => [key, byKey.get(key) ?? NOTHING] as const) ?? null;
}

function bySize(byKey: ReadonlyMap<string, CountedRow>, control: DisclosureControl): Part[] {
  const parts = [...byKey].filter(([key]) => key !== TOTAL).toSorted(([left], [right]) => left.localeCompare(right));
  const isSmall = ([, { cases, persons }]: Part) => control.withholds(cases) || control.withholds(persons);
  const others = parts
    .filter(isSmall)
    .reduce((sum, [, { cases, persons }]) => ({ cases: sum.cases + cases, persons: sum.persons + persons }), NOTHING);

  return [...parts.filter((part) => !isSmall(part)), [OTHER, others]];
}
