import { expect, test } from "@jest/globals";
import type { SheetTable } from "@kim-hub/kit/saved-query-sheet";
import { savedQuery } from "../../testing/saved-query.js";
import { shapeTables } from "./shape-tables.js";

const SUPERGRAPH = `
  scalar Decimal
  type Query { years: [Year!]! place: Place }
  type Year { year: Int! total: Decimal pillars: [Pillar!] tags: [String!] }
  type Pillar { code: String cents: Int source: Source others: [Other!]! }
  type Source { id: ID title: String }
  type Other { wording: String }
  type Place { name: String posts: [Post!]! }
  type Post { id: ID }`;
const QUERY = `
  query Q { place { name posts { id } }
    years { year ...more pillars { code source { id } ...money } } }
  fragment more on Year { total tags }
  fragment money on Pillar { cents from: source { title } others { wording } }`;

const SOURCE = { source: { id: "s-1" }, from: { title: "Haushalt" } };
const DATA = {
  place: { name: "Borken", posts: [] },
  years: [
    {
      ...{ year: 2021, total: "2.50", tags: ["a", "b"] },
      pillars: [
        { code: "B1", cents: 100, ...SOURCE, others: [{ wording: "x" }, { wording: "y" }] },
        { code: "B2", cents: null, source: null, from: null, others: [] },
      ],
    },
    { year: 2022, total: null, tags: null, pillars: [] },
    { year: 2023, total: "1.00", tags: [], pillars: null },
  ],
};

function shape(data: unknown, ...tables: readonly Readonly<Record<string, string>>[]) {
  const sheetTables = tables.map((columns): SheetTable => {
    return { title: { de: "Tabelle", en: "Table" }, columns: new Map(Object.entries(columns)) };
  });

  return shapeTables(data, savedQuery({ text: QUERY, sheet: { tables: sheetTables } }), SUPERGRAPH);
}

const valuesOf = ([table]: ReturnType<typeof shape>) => table?.rows.map((row) => row.map(({ value }) => value));

test("a row stands for each item of the innermost list, with the values around it repeated in the sheet's order", () => {
  const tables = shape(DATA, {
    ...{ "years.pillars.others.wording": "Wortlaut", "years.year": "Jahr", "years.pillars.code": "Baustein" },
  });

  expect(tables[0]?.headers).toEqual(["Wortlaut", "Jahr", "Baustein"]);
  expect(valuesOf(tables)).toEqual([
    ["x", 2021, "B1"],
    ["y", 2021, "B1"],
  ]);
});

test("a null object on the way makes empty cells, an empty list and a list that is null make no row", () => {
  const columns = { "years.year": "Jahr", "years.pillars.source.id": "Quelle", "years.pillars.from.title": "Titel" };

  expect(valuesOf(shape(DATA, columns))).toEqual([
    [2021, "s-1", "Haushalt"],
    [2021, null, null],
  ]);
});

test("the columns alone make the grain: a list that none of them passes through makes no rows", () => {
  expect(valuesOf(shape(DATA, { "years.year": "Jahr", "years.total": "Summe", "years.tags": "Merkmale" }))).toEqual([
    [2021, "2.50", ["a", "b"]],
    [2022, null, null],
    [2023, "1.00", []],
  ]);
  expect(valuesOf(shape(DATA, { "place.name": "Ort" }))).toEqual([["Borken"]]);
  expect(valuesOf(shape(DATA, { "place.name": "Ort", "place.posts.id": "Stelle" }))).toEqual([]);
});

test("what is null at the root leaves a table without a list one empty row, and one with a list none", () => {
  expect(valuesOf(shape({ place: null, years: [] }, { "place.name": "Ort" }))).toEqual([[null]]);
  expect(valuesOf(shape({ place: null, years: [] }, { "place.posts.id": "Stelle" }))).toEqual([]);
});

test("several tables of one answer come in the sheet's order, each in its own grain", () => {
  const tables = shape(DATA, { "years.year": "Jahr" }, { "years.pillars.cents": "Cent" }, { "place.name": "Ort" });

  expect(tables.map(({ rows }) => rows.length)).toEqual([3, 2, 1]);
  expect(tables.map(({ rows }) => rows[0]?.[0]?.type?.name)).toEqual(["Int", "Int", "String"]);
});
