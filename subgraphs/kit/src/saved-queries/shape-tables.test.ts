import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { savedQuery } from "../testing/test-saved-query.js";
import { shapeTables } from "./shape-tables.js";
import type { SheetTable } from "./sheet.js";

const SCHEMA = buildSchema(`
  scalar Decimal
  type Query { years: [Year!]! place: Place }
  type Year { year: Int! total: Decimal pillars: [Pillar!] tags: [String!] }
  type Pillar { code: String source: Source }
  type Source { id: ID title: String }
  type Place { name: String posts: [Post!]! }
  type Post { id: ID }`);
const QUERY = `
  query Q { place { name posts { id } } years { year ...more pillars { code from: source { id title } } } }
  fragment more on Year { total tags }`;
const LISTS = ["place.posts", "years", "years.pillars"];

const DATA = {
  place: { name: "Borken", posts: [] },
  years: [
    {
      ...{ year: 2021, total: "2.50", tags: ["a", "b"] },
      pillars: [
        { code: "B1", from: { id: "s-1", title: "Haushalt" } },
        { code: "B2", from: null },
      ],
    },
    { year: 2022, total: null, tags: null, pillars: [] },
    { year: 2023, total: "1.00", tags: [], pillars: null },
  ],
};

function shape(data: unknown, ...tables: readonly Readonly<Record<string, string>>[]) {
  const sheetTables = tables.map((columns, index): SheetTable => {
    return { title: { de: `Tabelle ${index + 1}`, en: "Table" }, columns: new Map(Object.entries(columns)) };
  });

  return shapeTables(data, savedQuery({ text: QUERY, sheet: { tables: sheetTables }, lists: LISTS }), SCHEMA);
}

test("several tables of one answer come in the sheet's order, each in its own grain, with headers and types", () => {
  const [totals, pillars, place, posts] = shape(
    DATA,
    { "years.total": "Summe", "years.year": "Jahr", "years.tags": "Merkmale" },
    { "years.year": "Jahr", "years.pillars.code": "Baustein", "years.pillars.from.title": "Quelle" },
    { "place.name": "Ort" },
    { "place.name": "Ort", "place.posts.id": "Stelle" },
  );

  expect(totals).toMatchObject({
    title: "Tabelle 1",
    columns: [
      { header: "Summe", type: { name: "Decimal" } },
      { header: "Jahr", type: { name: "Int" } },
      { header: "Merkmale", type: { name: "String" } },
    ],
    rows: [
      ["2.50", 2021, ["a", "b"]],
      [null, 2022, null],
      ["1.00", 2023, []],
    ],
  });
  expect(pillars?.rows).toEqual([
    [2021, "B1", "Haushalt"],
    [2021, "B2", undefined],
  ]);
  expect(pillars?.columns[2]).toMatchObject({ header: "Quelle", type: { name: "String" } });
  expect(place?.rows).toEqual([["Borken"]]);
  expect(posts?.rows).toEqual([]);
});

test("what is null at the root leaves no row", () => {
  const [place, posts] = shape({ place: null, years: [] }, { "place.name": "Ort" }, { "place.posts.id": "Stelle" });

  expect(place?.rows).toEqual([]);
  expect(posts?.rows).toEqual([]);
});
