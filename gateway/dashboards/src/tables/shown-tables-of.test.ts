import { expect, test } from "@jest/globals";
import { CONTRACT, getSavedQuery } from "../testing/hub-contract.js";
import type { Cell, FigureTable } from "./figure-table.js";
import { liftFacts } from "./lift-facts.js";
import { shownTablesOf } from "./shown-tables-of.js";

const text = (held: string): Cell => ({ kind: "text", text: held });
const number = (held: string): Cell => ({ kind: "number", number: held, isRounded: false });
const suppressed: Cell = { kind: "missing", missing: "SUPPRESSED" };
const shown = (id: string, data: unknown) =>
  shownTablesOf({ data, query: getSavedQuery(id), contract: CONTRACT, language: "de" });
const headersOf = (table: FigureTable | undefined) => table?.columns.map(({ header }) => header);

test("persons for each post are withheld with the persons, and not stated where only the posts are unknown", () => {
  const row = { postKind: "CASE_MANAGER", counts: "PERSONS", approximate: false, inferred: false, inferences: [] };
  const withheld = {
    ...row,
    personsAccompanied: { value: null, suppression: "PRIMARY" },
    filledFte: "2.00",
    perFte: null,
  };
  const unknown = { ...row, personsAccompanied: { value: 12, suppression: "NONE" }, filledFte: null, perFte: null };
  const source = { id: "05554-7", title: "Bericht", passage: "S. 3" };
  const [persons] = shown("s10-persons-per-post", {
    personsPerPost: {
      ...{ ags: "05554", quarter: "2021-Q4", asOf: "2021-12-31", status: "COMPLETE", suppression: "NONE" },
      rows: [
        { ...withheld, source },
        { ...unknown, source: null },
      ],
    },
  });

  const place = headersOf(persons)?.indexOf("Personen je VZÄ") ?? -1;
  expect(persons?.rows.map((cells) => cells[place])).toEqual([suppressed, { kind: "missing", missing: "NOT_STATED" }]);
  expect(persons?.facts?.map(({ column, cell }) => [column.header, cell])).toEqual([
    ["Gebietsschlüssel", text("05554")],
    ["Quartal", text("2021-Q4")],
    ["Datenstand", text("31.12.2021")],
    ["Stand der Daten", text("Aktuell")],
  ]);
  const title = headersOf(persons)?.indexOf("Quelle") ?? -1;
  expect(persons?.rows.map((cells) => cells[title])).toEqual([
    { ...text("Bericht"), to: "/sources/05554-7" },
    text(""),
  ]);
});

test("what differs between rows stays in the rows, and a table without rows keeps its headers", () => {
  const columns = ["Gebiet", "Stand der Daten", "Stellen"].map((header) => ({ header, isNumber: false, unit: "" }));
  const rows = [
    [text("Bielefeld"), text("Veraltet"), text("1")],
    [text("Borken"), text("Veraltet"), text("1")],
  ];

  const lifted = liftFacts({ title: "", columns, rows });

  expect(headersOf(lifted)).toEqual(["Gebiet", "Stellen"]);
  expect(lifted.facts?.map(({ cell }) => cell)).toEqual([text("Veraltet")]);
  expect(liftFacts({ title: "", columns, rows: [] })).toEqual({ title: "", columns, rows: [] });
});

test("cases and persons of one row stand below each other, each pair in a row", () => {
  const pair = (cases: number | null) => ({
    cases: { value: cases, suppression: cases === null ? "PRIMARY" : "NONE" },
    persons: { value: 9, suppression: "NONE" },
  });
  const [totals] = shown("s3-cm-funnel", {
    cmFunnel: { asOf: "2026-09-30", status: "COMPLETE", opened: pair(7), openAtEnd: pair(null), stages: [] },
  });

  expect(headersOf(totals)).toEqual(["Angabe", "Fälle", "Personen"]);
  expect(totals?.rows).toEqual([
    [text("eröffnet"), number("7"), number("9")],
    [text("am Ende offen"), suppressed, number("9")],
  ]);
});
