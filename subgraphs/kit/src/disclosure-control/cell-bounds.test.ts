import { expect, test } from "@jest/globals";
import { CellBounds } from "./cell-bounds.js";
import type { Cell, CellTable } from "./cell-table.js";

/** A small count, and atoms of which each stands in a sum with the next: where one is another count, all are. */
function chainOf(links: number): CellTable {
  const atoms = Array.from({ length: links + 1 }, (_, atom) => [atom === 0 ? 2 : 20]);
  const sums = Array.from(
    { length: links },
    (_, link): Cell => ({
      ...{ name: `${link}`, least: 5, counts: [link === 0 ? 22 : 40] },
      terms: [
        [link, 1],
        [link + 1, 1],
      ],
    }),
  );

  return { atoms, cells: [{ name: "small", least: 5, counts: [2], terms: [[0, 1]] }, ...sums] };
}

test.each([10, 300])(
  "a secret is wide also where every one of %d other counts would have to be another one",
  (links) => {
    const table = chainOf(links);
    const [small, ...sums] = table.cells;
    const bounds = new CellBounds(table, sums, 0);

    expect(small && bounds.widen(small)).toEqual([]);
  },
);

test("a secret of which all but one count are known is not wide", () => {
  const { atoms, cells } = chainOf(2);
  const [small, first, second] = cells as [Cell, Cell, Cell];
  const known: Cell = { name: "last", least: 5, counts: [20], terms: [[2, 1]] };
  const bounds = new CellBounds({ atoms, cells: [...cells, known] }, [first, second, known], 0);

  expect(bounds.widen(small)).not.toEqual([]);
});
