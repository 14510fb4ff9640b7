import type { CountUnit } from "../cases-and-persons.js";
import type { Count } from "../count.js";
import type { DisclosureControl } from "../disclosure-control.js";

/** One cell of a total over several authorities. */
export interface TotalCell {
  readonly key: string;
  readonly persons: Count;
}

const TOTAL = "TOTAL";

/** The cells and their sum under disclosure control: below k a cell stays back, and the sum with it. */
export function protectTotal(
  cells: readonly string[],
  sums: readonly number[],
  control: DisclosureControl,
): readonly TotalCell[] {
  const persons = (key: string) => sums[cells.indexOf(key)] ?? 0;
  const all = sums.reduce((left, right) => left + right, 0);
  const counts = control.protect<string, Extract<CountUnit, "persons">>({
    counts: {
      [TOTAL]: { persons: all },
      ...Object.fromEntries(cells.map((key) => [key, { persons: persons(key) }])),
    },
    wholes: { [TOTAL]: cells },
  });

  return [...cells, TOTAL].flatMap((key) => {
    const count = counts[key];

    return count ? [{ key, persons: count.persons }] : [];
  });
}
