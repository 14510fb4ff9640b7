import { expect, test } from "@jest/globals";
import type { Cell, FigureTable } from "../../tables/figure-table.js";
import { tableOf } from "../../testing/figures.js";
import { pairTables } from "./pair-tables.js";

const WORDS = { name: "Angabe", difference: "Unterschied" };
const own = tableOf(
  ["Stelle", "Personen", "Fälle"],
  [
    ["Beratung", "7", "2.50"],
    ["Planung", "·", "4"],
  ],
);
const other = tableOf(
  ["Stelle", "Personen", "Fälle"],
  [
    ["Planung", "9", "x"],
    ["Beratung", "9", "1"],
    ["Ende", "0", "3"],
  ],
);
const pair = (one: FigureTable, two: FigureTable, category: string | null = null) =>
  pairTables({
    title: "Titel",
    tables: [
      { name: "A", table: one },
      { name: "B", table: two },
    ],
    category,
    words: WORDS,
  });
const read = (table: FigureTable | null) =>
  table?.rows.map((row) =>
    row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.number : cell.missing)),
  );

test("every entry of two answers is a row with both values and the exact difference; a missing value leaves its reason", () => {
  const paired = pair(own, other);

  expect(paired?.columns.map(({ header }) => header)).toEqual(["Angabe", "A", "B", "Unterschied"]);
  expect(read(paired)).toEqual([
    ["Beratung: Personen", "7", "9", "2"],
    ["Beratung: Fälle", "2.50", "1", "-1.50"],
    ["Planung: Personen", "SUPPRESSED", "9", "SUPPRESSED"],
    ["Planung: Fälle", "4", "NOT_APPLICABLE", "NOT_APPLICABLE"],
    ["Ende: Personen", "NOT_STATED", "0", "NOT_STATED"],
    ["Ende: Fälle", "NOT_STATED", "3", "NOT_STATED"],
  ]);
});

test("of a rounded number there is no difference", () => {
  const rounded = (table: FigureTable): FigureTable => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell): Cell => (cell.kind === "number" ? { ...cell, isRounded: true } : cell)),
    ),
  });

  expect(read(pair(rounded(own), other))?.[0]).toEqual(["Beratung: Personen", "7", "9", "NOT_APPLICABLE"]);
});

test("a fact of both stands above, one that differs is a row, and what neither says is left out", () => {
  const fact = (header: string, text: string) => ({
    column: { header, isNumber: false, unit: "" },
    cell: { kind: "text", text } as const,
  });
  const one = { ...own, facts: [fact("Stand", "Aktuell"), fact("Gebiet", "Bonn"), fact("Hinweis", "")] };
  const two = { ...other, facts: [fact("Stand", "Aktuell"), fact("Gebiet", "Köln")] };
  const paired = pair(one, two, "Stelle");

  expect(paired?.facts).toEqual([fact("Stand", "Aktuell")]);
  expect(read(paired)?.[0]).toEqual(["Gebiet", "Bonn", "Köln", ""]);
  expect(read(paired)?.map(([name]) => name)).not.toContain("Hinweis");
});

test("rows that are called alike do not meet", () => {
  const twice = tableOf(
    ["Stelle", "Personen"],
    [
      ["Beratung", "7"],
      ["Beratung", "8"],
    ],
  );

  expect(pair(twice, twice, "Stelle")).toBeNull();
  expect(pair(twice, twice)).toBeNull();
});
