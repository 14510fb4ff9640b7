import { expect, test } from "@jest/globals";
import { openByElimination } from "./open-by-elimination.js";
import { protectCells } from "./protect-cells.js";
import { type NamedCell, type Sum, tableOfSums } from "./table-of-sums.js";

const cell = (name: string, count: number, more: Partial<NamedCell> = {}): NamedCell => ({
  ...{ name, counts: [count], least: 5 },
  ...more,
});

/** A table of rows and columns with both margins, as GaussSuppression counts its cells: row by row, each row's sum first. */
function crossed(rows: Readonly<Record<string, readonly number[]>>, least = 5) {
  const names = Object.keys(rows);
  const columns = Object.values(rows)[0]?.map((_, index) => index) ?? [];
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const counts = Object.entries({
    TOTAL: columns.map((column) => sum(names.map((name) => rows[name]?.[column] ?? 0))),
    ...rows,
  });
  const cells = counts.flatMap(([row, values]) => [
    cell(row, sum(values), { least }),
    ...values.map((count, column) => cell(`${row} ${column}`, count, { least })),
  ]);
  const sums: Sum[] = [
    ...counts.map(([row]) => ({ whole: row, parts: columns.map((column) => `${row} ${column}`) })),
    ...columns.map((column) => ({ whole: `TOTAL ${column}`, parts: names.map((name) => `${name} ${column}`) })),
    { whole: "TOTAL", parts: names },
  ];

  return tableOfSums(cells, sums);
}

// The example data z1 of Statistics Norway's GaussSuppression (annet, arbeid, soshjelp, trygd), and what it withholds with maxN = 3.
const Z1 = {
  ...{ A: [11, 11, 55, 36], B: [7, 1, 29, 18], C: [5, 8, 35, 25], D: [13, 2, 17, 13] },
  ...{ E: [9, 14, 63, 52], F: [12, 9, 24, 22], G: [6, 4, 22, 8], H: [9, 3, 38, 15] },
};

test("elimination withholds of the example of GaussSuppression what GaussSuppression withholds", () => {
  const table = crossed(Z1, 4);
  const open = openByElimination(table);
  const places = table.cells.flatMap((each, index) => (open.has(each) ? [] : [index + 1]));

  expect(places).toEqual([12, 13, 22, 23, 42, 43]);
});

test("what stays back beside them keeps every small count between bounds five apart", () => {
  const { open, closed } = protect(crossed(Z1));

  expect(closed).toEqual(expect.arrayContaining(["B 1", "D 1", "G 1", "H 1"]));
  expect(open).toContain("TOTAL");
});

test("a zero leaves, and nobody hides behind it", () => {
  const { open, closed } = protect(crossed({ A: [0, 2, 20], B: [9, 12, 30], C: [14, 8, 11] }));

  expect(open).toContain("A 0");
  expect(closed).toEqual(expect.arrayContaining(["A 1", "A 2"]));
  expect(closed.filter((name) => name.endsWith("1")).length).toBeGreaterThan(1);
});

test("two small counts do not protect each other where their sum bounds them", () => {
  const cells = [cell("ALL", 6), cell("A", 3), cell("B", 3), cell("C", 40), cell("WHOLE", 46)];
  const sums = [
    { whole: "ALL", parts: ["A", "B"] },
    { whole: "WHOLE", parts: ["ALL", "C"] },
  ];

  expect(protect(tableOfSums(cells, sums)).closed).toEqual(["A", "B"]);
  // Between 0 and 4 there is no room for five.
  expect(protect(tableOfSums([cell("ALL", 6, { least: 7 }), ...cells.slice(1)], sums)).closed).toContain("ALL");
});

test("who is one person of a table learns no other count from their own", () => {
  const table = tableOfSums(
    [cell("ALL", 5), cell("ONE", 1), cell("FOUR", 4)],
    [{ whole: "ALL", parts: ["ONE", "FOUR"] }],
  );

  expect(protect(table).closed).toEqual(["ALL", "ONE", "FOUR"]);
});

test("a count that two tables share protects in both", () => {
  const cells = [cell("ALL", 40), cell("A", 3), cell("B", 37), cell("X", 17), cell("Y", 23), cell("A AND X", 20)];
  const table = tableOfSums(cells, [
    { whole: "ALL", parts: ["A", "B"] },
    { whole: "ALL", parts: ["X", "Y"] },
    { whole: "A AND X", parts: ["A", "X"] },
  ]);
  const { closed } = protect(table);

  expect(closed).toContain("A");
  // 40 less 37, and 20 less 17, are the same three.
  expect(closed).toContain("B");
  expect(closed.some((name) => ["X", "A AND X"].includes(name))).toBe(true);
});

test("a stock stays back where what came since the one that was given before is small", () => {
  const cells = [
    cell("BEFORE", 30, { release: "GIVEN" }),
    cell("CAME", 2, { release: "NEVER" }),
    cell("WENT", 0, { release: "NEVER" }),
    cell("NOW", 32),
  ];
  const balance = { whole: "NOW", parts: ["BEFORE", "CAME"], less: ["WENT"] };

  expect(protect(tableOfSums(cells, [balance])).closed).toContain("NOW");
  expect(
    protect(tableOfSums([...cells.slice(0, 1), cell("CAME", 12, { release: "NEVER" }), ...cells.slice(2)], [balance]))
      .closed,
  ).not.toContain("NOW");
});

test("of cases and persons, which leave together, neither is small", () => {
  const { closed } = protect(tableOfSums([{ name: "ALL", counts: [3, 9], least: 5 }], []));

  expect(closed).toEqual(["ALL"]);
});

function protect(table: ReturnType<typeof crossed>) {
  const open = protectCells(table);

  return { open, closed: table.cells.map(({ name }) => name).filter((name) => !open.has(name)) };
}
