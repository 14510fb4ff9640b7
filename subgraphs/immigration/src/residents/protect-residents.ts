import { AgeBand } from "@kim-hub/kit/age-band";
import type { Count } from "@kim-hub/kit/count";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { ResidentCount } from "./count-residents.js";
import { ResidentDimension } from "./resident-dimension.js";
import { ResidentsRow } from "./residents.js";

/** What of the residents' counts may leave, by each dimension and in all. */
export interface ProtectedResidents {
  readonly rowsOf: (dimension: ResidentDimension) => readonly ResidentsRow[];
  readonly total: Readonly<Record<"cases" | "persons", Count>>;
}

type Part = Omit<ResidentCount, "dimension">;

/** Interim certificates first: the row that may best stay back. Naturalised people are no foreign residents. */
const GROUPS = [
  StatusGroup.INTERIM,
  ...Object.values(StatusGroup).filter((group) => group !== StatusGroup.INTERIM),
].filter((group) => group !== StatusGroup.CITIZEN);
const NOBODY: Part = { statusGroup: null, ageBand: null, municipality: null, cases: 0, persons: 0 };

/**
 * Protects the three dimensions as one table: their totals are the same, so that a count withheld in one dimension could be
 * computed from the rows of another.
 */
export function protectResidents(
  counts: readonly ResidentCount[],
  ags: string,
  control: DisclosureControl,
): ProtectedResidents {
  const of = (dimension: ResidentDimension | null) => counts.filter((count) => count.dimension === dimension);
  const parts: Readonly<Record<ResidentDimension, readonly Part[]>> = {
    STATUS_GROUP: GROUPS.map(
      (statusGroup) =>
        of(ResidentDimension.STATUS_GROUP).find((count) => count.statusGroup === statusGroup) ?? {
          ...NOBODY,
          statusGroup,
        },
    ),
    AGE_BAND: byAge(of(ResidentDimension.AGE_BAND)),
    MUNICIPALITY: byMunicipality(of(ResidentDimension.MUNICIPALITY), ags, control),
  };
  const { cases, persons } = of(null)[0] ?? NOBODY;
  const all = { cases, persons };
  const dimensions = Object.values(ResidentDimension);
  const names = (dimension: ResidentDimension) => parts[dimension].map((_, index) => `${dimension} ${index}`);
  const table = Object.fromEntries([
    ...dimensions.map((dimension) => [dimension, all] as const),
    ...dimensions.flatMap((dimension) =>
      parts[dimension].map(
        (part, index) => [`${dimension} ${index}`, { cases: part.cases, persons: part.persons }] as const,
      ),
    ),
  ]);
  const disclosed = control.protect<string, "cases" | "persons">({
    counts: table,
    wholes: Object.fromEntries(dimensions.map((dimension) => [dimension, names(dimension)])),
    balances: [{ stocks: dimensions, flows: [] }],
  });
  const get = (name: string) => {
    const found = disclosed[name];
    if (!found) throw new Error(`${name} is no count of the table.`);

    return found;
  };

  return {
    total: get(ResidentDimension.STATUS_GROUP),
    rowsOf: (dimension) =>
      parts[dimension]
        .map((part, index) => new ResidentsRow({ ...part, ...get(`${dimension} ${index}`) }))
        .toSorted((left, right) => place(left) - place(right)),
  };
}

/** That somebody's birth date is unknown is no secret of theirs: the row is there only where it counts somebody. */
function byAge(counts: readonly ResidentCount[]): readonly Part[] {
  const unknown = counts.filter(({ ageBand }) => ageBand === null);
  const known = Object.values(AgeBand).map(
    (ageBand) => counts.find((count) => count.ageBand === ageBand) ?? { ...NOBODY, ageBand },
  );

  return [...unknown, ...known];
}

/** Municipalities whose counts are too small stand together without their names. */
function byMunicipality(counts: readonly ResidentCount[], ags: string, control: DisclosureControl): readonly Part[] {
  const isSmall = ({ cases, persons }: Part) => control.withholds(Math.min(cases, persons));
  const isOnlyOne = counts.every(({ municipality }) => municipality === ags.padEnd(8, "0"));
  if (isOnlyOne) return [counts[0] ?? { ...NOBODY, municipality: ags.padEnd(8, "0") }];
  const small = counts.filter(isSmall);
  const sum = (unit: "cases" | "persons") => small.reduce((total, count) => total + count[unit], 0);
  const rest = small.length > 0 ? [{ ...NOBODY, cases: sum("cases"), persons: sum("persons") }] : [];
  const shown = counts
    .filter((count) => !isSmall(count))
    .toSorted((left, right) => (left.municipality ?? "").localeCompare(right.municipality ?? ""));

  return [...rest, ...shown];
}

const ORDER: readonly (string | null)[] = Object.values(StatusGroup);

/** Groups in the order of their list; what has no name last; the rest as it is. */
function place({ statusGroup, ageBand, municipality }: ResidentsRow): number {
  if (statusGroup === null && ageBand === null && municipality === null) return ORDER.length;

  return statusGroup === null ? 0 : ORDER.indexOf(statusGroup);
}
