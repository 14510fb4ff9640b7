import { expect, test } from "@jest/globals";
import { render } from "preact-render-to-string";
import { DataTable } from "./data-table.js";
import type { Cell, FigureTable } from "./figure-table.js";
import { LanguageNote } from "./language-note.js";

const text = (held: string): Cell => ({ kind: "text", text: held });
const TABLE: FigureTable = {
  title: "Fälle <je> Phase",
  columns: [
    { header: "Stand", isNumber: false, unit: "" },
    { header: "Phase", isNumber: false, unit: "" },
    { header: "Betrag", isNumber: true, unit: "€" },
  ],
  rows: [
    [text("aktuell"), text("Beratung"), { kind: "number", number: "1234.50", isRounded: false }],
    [text("aktuell"), text("Ende"), { kind: "missing", missing: "SUPPRESSED" }],
  ],
};

test("a table has a caption, headers of columns and rows, and scrolls in a region that has a name and a tab stop", () => {
  const html = render(<DataTable table={TABLE} language="de" />);

  expect(html).toMatch(/^<section class="kern-table-responsive" aria-label="Fälle &lt;je> Phase" tabindex="0">/i);
  expect(html).toContain('<caption class="kern-title">Fälle &lt;je> Phase</caption>');
  expect(html).toContain('<th scope="col" class="kern-table__header kern-table__header--numeric">Betrag</th>');
  expect(html).toContain('<th scope="row" class="kern-table__header">Beratung</th>');
  expect(html).toContain('<td class="kern-table__cell kern-table__cell--numeric">1.234,50\u00A0€</td>');
  expect(html).not.toContain("lang=");
});

test("a missing value shows its sign, says its words, and only the signs that occur are explained", () => {
  const html = render(<DataTable table={TABLE} language="de" />);

  expect(html).toContain('<span aria-hidden="true">·</span><span class="kern-sr-only">geheim</span>');
  expect(html).toContain('<p class="kern-body kern-body--small">Zeichen: · geheim</p>');
  expect(render(<DataTable table={{ ...TABLE, rows: TABLE.rows.slice(0, 1) }} language="de" />)).not.toContain(
    "Zeichen",
  );
});

test("a table without rows says so under its headers", () => {
  const html = render(<DataTable table={{ ...TABLE, rows: [] }} language="de" />);

  expect(html).toContain("Phase</th>");
  expect(html).toContain("Diese Tabelle hat keine Zeilen.");
});

test("on an English page German headers and texts are marked, and one line says that they are German", () => {
  const table: FigureTable = { ...TABLE, title: "Cases by stage", textLanguage: "de" };
  const html = render(<DataTable table={table} language="en" />);

  expect(html).toContain('<thead class="kern-table__head" lang="de">');
  expect(html).toContain('<th scope="row" class="kern-table__header" lang="de">Beratung</th>');
  expect(html).toContain('<td class="kern-table__cell kern-table__cell--numeric">1,234.50\u00A0€</td>');
  expect(html).toContain('<span class="kern-sr-only">confidential</span>');
  expect(render(<LanguageNote tables={[table]} language="en" />)).toContain("are in German.");
  expect(render(<LanguageNote tables={[TABLE]} language="de" />)).toBe("");
});
