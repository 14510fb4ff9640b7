import { expect, test } from "@jest/globals";
import { listRows } from "./table-rows.js";

const LISTS = new Set(["years", "years.pillars", "years.pillars.notes", "years.documents"]);
const DATA = {
  asOf: "2026-01-01",
  years: [
    {
      year: 2020,
      total: { cents: "3" },
      pillars: [
        { pillar: "B1", notes: [] },
        { pillar: "B2", notes: [{ text: "x" }] },
      ],
    },
    { year: 2021, total: null, pillars: [] },
    { year: 2022, total: { cents: "4" }, pillars: null },
  ],
};
const rows = (...paths: string[]) => listRows({ columns: new Map(paths.map((path) => [path, path])) }, DATA, LISTS);

test("a table has a row for each item of its innermost list, with the values around it repeated", () => {
  expect(rows("asOf", "years.year", "years.pillars.pillar")).toEqual([
    ["2026-01-01", 2020, "B1"],
    ["2026-01-01", 2020, "B2"],
  ]);
  expect(rows("years.pillars.notes.text", "years.year")).toEqual([["x", 2020]]);
});

test("a list that is empty or null has no row, an object that is null has empty cells", () => {
  expect(rows("years.year", "years.total.cents")).toEqual([
    [2020, "3"],
    [2021, undefined],
    [2022, "4"],
  ]);
  expect(rows("years.pillars.notes.text")).toEqual([["x"]]);
});

test("a table of no list has one row, also of nulls, and none where its object is null", () => {
  expect(rows("asOf")).toEqual([["2026-01-01"]]);
  expect(listRows({ columns: new Map([["one.two", "x"]]) }, { one: null }, LISTS)).toEqual([]);
  expect(listRows({ columns: new Map([["one.two", "x"]]) }, { one: { two: null } }, LISTS)).toEqual([[null]]);
  expect(listRows({ columns: new Map([["years.year", "x"]]) }, null, LISTS)).toEqual([]);
});
