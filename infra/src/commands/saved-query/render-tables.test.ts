import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { ShapedTable } from "@kim-hub/kit/shape-tables";
import { savedQuery } from "@kim-hub/kit/test-saved-query";
import { GraphQLFloat, GraphQLScalarType, GraphQLString } from "graphql";
import { drawTables, tablesAsCsv } from "./render-tables.js";
import { planFiles, writeFiles } from "./table-files.js";

const Decimal = new GraphQLScalarType({ name: "Decimal" });
const SHARES: ShapedTable = {
  title: "Anteile",
  columns: [
    { header: "Träger", type: GraphQLString },
    { header: "Anteil", type: Decimal },
    { header: "Faktor", type: GraphQLFloat },
    { header: "Tag", type: GraphQLString },
  ],
  rows: [
    ['=1+1; "x"', "-2.50", 0.125, "2026-11-29"],
    [null, undefined, null, ["a", "b"]],
  ],
};
const EMPTY: ShapedTable = { title: "=Lücken", columns: [{ header: "Lücke", type: GraphQLString }], rows: [] };

test("CSV of one table is its headers and rows: semicolons, decimal comma, the mark of UTF-8, no formula", () => {
  expect(tablesAsCsv([SHARES])).toBe(
    ["\uFEFFTräger;Anteil;Faktor;Tag", `"'=1+1; ""x""";-2,50;0,125;2026-11-29`, ";;;a|b"].join("\n"),
  );
});

test("CSV of several tables has one mark, a title before each and an empty line between", () => {
  const [first, second = ""] = tablesAsCsv([SHARES, EMPTY]).split("\n\n");

  expect(first).toMatch(/^\uFEFFAnteile\nTräger;Anteil;Faktor;Tag\n/);
  expect(second).toBe("'=Lücken\nLücke");
});

test("a table on the terminal has its title and headers; one without rows says so", () => {
  const drawn = drawTables([SHARES, EMPTY]);

  expect(drawn).toMatch(/^Anteile\n┌/);
  expect(drawn).toContain("│ –         │ –      │ –      │ a, b       │");
  expect(drawn).toMatch(/\n\n=Lücken\nnone$/);
});

const titled = (...titles: readonly string[]) =>
  savedQuery({ sheet: { tables: titles.map((de) => ({ title: { de, en: "x" }, columns: new Map() })) } });

test("a file is named by the query, the number and the words of the title", () => {
  const query = titled("Große Anfrage (Straße & Ämter)", "Frage 1a: Ausgaben", "Übersicht – café");

  expect(planFiles("/folder", query)).toEqual([
    "/folder/sample-1-grosse-anfrage-strasse-aemter.csv",
    "/folder/sample-2-frage-1a-ausgaben.csv",
    "/folder/sample-3-uebersicht-cafe.csv",
  ]);
});

test("each table becomes a file, and no file is overwritten", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "tables-")), "new");
  const query = titled("Anteile", "Lücken");
  const files = planFiles(folder, query);
  writeFiles(folder, files, [SHARES, EMPTY]);

  expect(readdirSync(folder)).toEqual(["sample-1-anteile.csv", "sample-2-luecken.csv"]);
  expect(readFileSync(join(folder, "sample-2-luecken.csv"), "utf8")).toBe("\uFEFFLücke\n");
  expect(() => planFiles(folder, query)).toThrow(
    `${files[0]} exists already; choose another --out, or move the file away.`,
  );
  writeFileSync(files[1] ?? "", "own");
  expect(() => writeFiles(folder, files, [SHARES, EMPTY])).toThrow(/^The tables cannot be written: .*EEXIST/);
  expect(readFileSync(files[1] ?? "", "utf8")).toBe("own");
  expect(existsSync(folder)).toBe(true);
});
