import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareNumbers } from "../tables/exact-numbers.js";
import type { FigureTable } from "../tables/figure-table.js";
import { formatCell } from "../tables/format-cell.js";
import { anyTable } from "../testing/any-table.js";
import { findingOf } from "./finding-of.js";
import { readFinding } from "./read-finding.js";
import { readSeries } from "./read-series.js";

const one = { category: 0, value: 1 } as const;
const two = { category: 0, values: [1, 2] } as const;

test("every number that is claimed stands exactly in the table, and none there is above the highest", () => {
  fc.assert(
    fc.property(anyTable(2), fc.boolean(), (table, isCourse) => {
      const { claim, ...counts } = readFinding(readSeries(table, two), { isCourse });
      const said = findingOf({ table, columns: two, language: "de", isCourse }) ?? "";
      const cells = table.rows.flatMap((row) => row.slice(1));
      const exact = cells.flatMap((cell) => (cell.kind === "number" && !cell.isRounded ? [cell] : []));
      const claimed =
        claim.kind === "HIGHEST" ? claim.points : claim.kind === "ONLY" || claim.kind === "EQUAL" ? [claim.point] : [];

      expect(claimed.length > 0).toBe(exact.length > 0);
      for (const { cell } of claimed) {
        expect(exact).toContainEqual(cell);
        expect(said.includes(formatCell(cell, { unit: "€" }, "de"))).toBe(true);
        expect(exact.filter(({ number }) => compareNumbers(number, cell.number) > 0)).toEqual([]);
      }
      const missing = [...counts.missing.values()].reduce((sum, each) => sum + each, 0);
      expect(exact.length + counts.rounded + missing).toBe(counts.count);
      expect(counts.count).toBe(cells.length);
    }),
  );
});

test("the order of the rows does not change what is found", () => {
  const shuffled = anyTable(2).chain((table) =>
    fc.record({
      table: fc.constant(table),
      rows: fc.shuffledSubarray([...table.rows], { minLength: table.rows.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ table, rows }) => {
      for (const columns of [one, two]) {
        const find = (each: FigureTable) => findingOf({ table: each, columns, language: "en" });

        expect(find({ ...table, rows })).toBe(find(table));
      }
    }),
  );
});
