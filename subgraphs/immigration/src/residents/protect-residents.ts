import { AGE_BANDS } from "@kim-hub/kit/age-bands";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { describeGroup, OTHER, UNKNOWN } from "@kim-hub/kit/coverage-row";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { ResidentCount } from "./count-residents.js";
import type { Residents } from "./residents.js";

const NOTHING: CountedRow = { cases: 0, persons: 0 };

/** The groups of foreign residents; naturalised people are none. */
export const GROUPS = Object.values(StatusGroup).filter((group) => group !== StatusGroup.CITIZEN);

type Part = readonly [key: string, count: CountedRow];

/**
 * Protects the residents' counts by one dimension. The three dimensions are protected as one table: their totals are
 * the same, so that a count withheld in one could be computed from the rows of another.
 */
export function protectResidents(
  counts: readonly ResidentCount[],
  { dimension, control }: { dimension: CoverageDimension; control: DisclosureControl },
): Pick<Residents, "rows" | "total"> {
  const of = (wanted: CoverageDimension | null) => counts.filter((count) => count.dimension === wanted);
  const parts: Readonly<Record<CoverageDimension, readonly Part[]>> = {
    STATUS_GROUP: byFixedKeys(of(CoverageDimension.STATUS_GROUP), GROUPS),
    AGE_BAND: byFixedKeys(
      of(CoverageDimension.AGE_BAND),
      AGE_BANDS.map(([band]) => band),
    ),
    MUNICIPALITY: byMunicipality(of(CoverageDimension.MUNICIPALITY), control),
  };
  const total = of(null)[0] ?? NOTHING;
  const dimensions = Object.values(CoverageDimension);
  const nameOf = (each: CoverageDimension, key: string) => `${each} ${key}`;
  const disclosed = control.protect<string, "cases" | "persons">({
    counts: Object.fromEntries([
      ...dimensions.map((each) => [each, unitsOf(total)] as const),
      ...dimensions.flatMap((each) => parts[each].map(([key, count]) => [nameOf(each, key), unitsOf(count)] as const)),
    ]),
    wholes: Object.fromEntries(
      dimensions.map((each) => [each, leastMissedFirst(parts[each]).map(([key]) => nameOf(each, key))]),
    ),
    balances: [{ stocks: dimensions, flows: [] }],
  });
  const get = (name: string) => {
    const found = disclosed[name];
    if (!found) throw new Error(`${name} is no count of the table.`);

    return found;
  };

  return {
    rows: parts[dimension].map(([key]) => ({
      ...describeGroup(dimension, key),
      residents: get(nameOf(dimension, key)),
    })),
    total: get(dimension),
  };
}

/** Where one row must stay back beside the total, it is one of these if there is one. */
const LEAST_MISSED: readonly string[] = [OTHER, UNKNOWN, StatusGroup.INTERIM];

function leastMissedFirst(parts: readonly Part[]): readonly Part[] {
  const isMissed = ([key]: Part) => !LEAST_MISSED.includes(key);

  return [...parts.filter((part) => !isMissed(part)), ...parts.filter(isMissed)];
}

function unitsOf({ cases, persons }: CountedRow): CountedRow {
  return { cases, persons };
}

/** That nobody's birth date is unknown is no secret: the row is there only where it counts somebody. */
function byFixedKeys(counts: readonly ResidentCount[], keys: readonly string[]): readonly Part[] {
  const unknown = counts.filter(({ key }) => key === null).map((count): Part => [UNKNOWN, count]);
  const known = keys.map((key): Part => [key, counts.find((count) => count.key === key) ?? NOTHING]);

  return [...known, ...unknown];
}

/** Municipalities whose counts are too small stand together without their names. */
function byMunicipality(counts: readonly ResidentCount[], control: DisclosureControl): readonly Part[] {
  const isSmall = ({ cases, persons }: CountedRow) => control.withholds(Math.min(cases, persons));
  const small = counts.filter(isSmall);
  const rest = small.reduce<CountedRow>(
    (sum, { cases, persons }) => ({ cases: sum.cases + cases, persons: sum.persons + persons }),
    NOTHING,
  );
  const shown = counts
    .filter((count) => !isSmall(count))
    .map((count): Part => [count.key ?? UNKNOWN, count])
    .toSorted(([left], [right]) => left.localeCompare(right));

  // Where nobody lives stands what stands where few do: which of both it is would be a count.
  return small.length > 0 || shown.length === 0 ? [...shown, [OTHER, rest]] : shown;
}
