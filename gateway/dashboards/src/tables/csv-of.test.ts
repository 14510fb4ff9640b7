import { expect, test } from "@jest/globals";
import { type CsvHead, csvOf } from "./csv-of.js";
import type { Cell, FigureTable } from "./figure-table.js";

const HEAD: CsvHead = {
  title: "Mittel je Baustein",
  filters: ["Kreis 05711", "Jahre 2023, 2024"],
  ...{ asOf: "31.12.2024", sources: ["Haushalt 2024"], receiptId: "r-1" },
};
const number = (held: string, isRounded = false): Cell => ({ kind: "number", number: held, isRounded });
const TABLE: FigureTable = {
  title: "Summen",
  columns: [
    { header: "Baustein", isNumber: false, unit: "" },
    { header: "Betrag", isNumber: true, unit: "€" },
  ],
  rows: [
    [{ kind: "text", text: '=1+1; "x"' }, number("-1234567.50")],
    [
      { kind: "text", text: "" },
      { kind: "missing", missing: "NOT_COLLECTED" },
    ],
    [{ kind: "text", text: "B3" }, number("1200", true)],
  ],
};

test("the first lines say what the figures are; numbers have a decimal comma and no other sign, formulas stay texts", () => {
  const csv = csvOf({ head: HEAD, tables: [TABLE, { ...TABLE, title: "Leer", rows: [] }], language: "de" });

  expect(csv).toBe(
    [
      "\uFEFFMittel je Baustein",
      '"Filter: Kreis 05711; Jahre 2023, 2024"',
      "Stand: 31.12.2024",
      "Quelle: Haushalt 2024",
      "Beleg: r-1",
      '"Zeichen: – nicht erhoben; ≈ gerundet"',
      "",
      "Summen",
      "Baustein;Betrag in €",
      `"'=1+1; ""x""";-1234567,50`,
      ";–",
      "B3;≈ 1200",
      "",
      "Leer",
      "Baustein;Betrag in €",
      "",
    ].join("\n"),
  );
});

test("what a page does not say is left out, and an English page's file has English words and the same numbers", () => {
  const head = { title: "Money", filters: [], asOf: null, sources: [], receiptId: null };
  const csv = csvOf({ head, tables: [TABLE], language: "en" });

  expect(csv).toMatch(/^\uFEFFMoney\n"Signs: – not collected; ≈ rounded"\n\nSummen\n/);
  expect(csv).toContain("-1234567,50");
});
