import { expect, test } from "@jest/globals";
import type { Cell, FigureTable } from "./figure-table.js";
import { formatCell } from "./format-cell.js";
import { rtfOf } from "./rtf-of.js";

const HEAD = { title: "Bericht {Köln}", filters: ["Kreis 05711"], asOf: "30.09.2026", sources: [], receiptId: "r-1" };

const column = (header: string, isNumber: boolean, unit = "") => ({ header, isNumber, unit });
const TABLE: FigureTable = {
  title: "Stellen – Übersicht",
  facts: [{ column: column("Gebiet", false), cell: text("Stadt Köln") }],
  columns: [column("Stelle", false), column("Besetzt (VZÄ)", true), column("Betrag", true, "€")],
  rows: [
    [text("A\\B {1}"), number("0.50"), number("-1234.50")],
    [text("Zeile\nzwei 😀"), { kind: "missing", missing: "SUPPRESSED" }, { kind: "missing", missing: "NOT_COLLECTED" }],
  ],
};

function text(value: string): Cell {
  return { kind: "text", text: value };
}

function number(value: string): Cell {
  return { kind: "number", number: value, isRounded: false };
}

/** The cells of a document as a word processor reads them. */
function readCells(rtf: string): readonly string[] {
  return [...rtf.matchAll(/\\b0? (?<content>.*)\\cell$/gm)].map(({ groups }) => readText(groups?.content ?? ""));
}

function readText(written: string): string {
  return written
    .replace(/\{\\u(-?\d+)\}/g, (_, code) => String.fromCharCode((Number(code) + 0x1_0000) % 0x1_0000))
    .replace(/\\line /g, "\n")
    .replace(/\\([\\{}])/g, "$1");
}

test("a word processor reads the cells that the page shows, headers first", () => {
  const rtf = rtfOf({ head: HEAD, tables: [TABLE], language: "de" });
  const shown = TABLE.rows.flatMap((row) =>
    row.map((cell, place) => formatCell(cell, TABLE.columns[place] ?? { unit: "" }, "de")),
  );

  expect(readCells(rtf)).toEqual(["Stelle", "Besetzt (VZÄ)", "Betrag", ...shown]);
});

test("the document begins with title, filters, day, receipt and signs", () => {
  const lines = rtfOf({ head: HEAD, tables: [TABLE], language: "de" })
    .split("\n")
    .flatMap((line) => readText(line).match(/\\fs(?:32|20|24|18) (.*)\\par\}$/)?.[1] ?? []);

  expect(lines).toEqual([
    "Bericht {Köln}",
    "Filter: Kreis 05711",
    "Stand: 30.09.2026",
    "Beleg: r-1",
    "Zeichen: · geheim; – nicht erhoben",
    "Stellen – Übersicht",
    "Gebiet: Stadt Köln",
  ]);
});

test("a text opens and closes no group: the braces of the document are balanced, and it is ASCII", () => {
  const rtf = rtfOf({ head: HEAD, tables: [TABLE], language: "en" });
  const bare = rtf.replace(/\\[\\{}]/g, "");

  expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
  expect(rtf).toMatch(/^[\n\x20-\x7e]*$/);
});
