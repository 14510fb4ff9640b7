import { expect, test } from "@jest/globals";
import { judge } from "./judge.js";
import type { PassCriterion, Sheet } from "./sheet.js";

const TABLE = {
  title: { de: "Zeilen", en: "Rows" },
  columns: new Map([
    ["rows.id", "Nr."],
    ["rows.cents", "Cent"],
  ]),
};
const DATA = {
  rows: [
    { id: 1, cents: "0" },
    { id: 2, cents: null },
    { id: 3, cents: "5" },
  ],
};
const NONE = { table: 1, rows: 0, where: undefined, in: undefined, notIn: undefined };
const passes = (pass: PassCriterion | null, data: unknown = DATA) => {
  const sheet: Pick<Sheet, "pass" | "tables"> = { pass, tables: [TABLE] };

  return judge({ sheet: { ...SHEET, ...sheet }, shape: { lists: ["rows"], asOf: new Map() } }, data);
};
const SHEET: Sheet = {
  ...{ version: 1, title: TABLE.title, description: TABLE.title, owner: { name: "x", contact: "x" }, author: "x" },
  ...{ purposes: [], basis: "x", roles: [], classes: [], parameters: new Map(), tables: [], pass: null },
  expires: "2027-01-01",
};

test("a run passes by how many rows a table has, of all or of those with certain values", () => {
  expect(passes(null)).toBeNull();
  expect(passes(NONE)).toBe(false);
  expect(passes({ ...NONE, rows: 3 })).toBe(true);
  expect(passes(NONE, { rows: [] })).toBe(true);
  expect(passes({ ...NONE, where: "rows.cents", in: [null] })).toBe(false);
  expect(passes({ ...NONE, where: "rows.cents", in: ["7"] })).toBe(true);
  expect(passes({ ...NONE, where: "rows.cents", notIn: ["0", null] })).toBe(false);
  expect(passes({ ...NONE, where: "rows.cents", notIn: ["0", null, "5"] })).toBe(true);
  expect(passes({ ...NONE, rows: 1, where: "rows.cents", notIn: ["0", null] })).toBe(true);
});

test("a run passes where all of several criteria hold, and none without the first", () => {
  const passesAlso = (passAlso: readonly PassCriterion[], pass: PassCriterion | null = { ...NONE, rows: 3 }) => {
    const sheet = { ...SHEET, tables: [TABLE, TABLE], pass, passAlso };

    return judge({ sheet, shape: { lists: ["rows"], asOf: new Map() } }, DATA);
  };

  expect(passesAlso([{ ...NONE, table: 2, rows: 3 }])).toBe(true);
  expect(
    passesAlso([
      { ...NONE, table: 2, rows: 3 },
      { ...NONE, table: 2 },
    ]),
  ).toBe(false);
  expect(passesAlso([{ ...NONE, rows: 3 }], { ...NONE, rows: 2 })).toBe(false);
  expect(passesAlso([NONE], null)).toBeNull();
});
