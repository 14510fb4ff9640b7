import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { readImportProfile } from "@kim-hub/records/read-import-profile";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { importTerritory } from "./import-territory.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

function load(files: Readonly<Record<string, string | Uint8Array>>, profile?: string) {
  const folder = createCsvFolder({});
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);

  return importTerritory({
    ...{ url: subgraph.ownerUrl, folder },
    profile: profile === undefined ? undefined : readImportProfile(profile),
  });
}

/** `text` in the encoding that a German office's spreadsheet writes. */
function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll("€", "\x80").replaceAll("–", "\x96"), "latin1");
}

const OFFICE = 'separator: ";"\ndecimal: ","\ndate: dd.mm.yyyy\n';
const SOURCES = "id;title;date;issuer\r\nW1;Stellenplan der Stadt Münster – Straße;31.01.2024;Stadt Münster\r\n";
const EXPENDITURES =
  "ags;year;pillar;number;instrument;purpose;object;amount_cents;document_ref;booked_on;source;passage\r\n05554;2023;B2;1;LUMP_SUM;PERSONNEL;Personalkosten;57.000,00 €;4711;31.01.2024;W1;Beleg\r\n";
const fault = (column: string | null, rule: string, line: number | null = 2) => ({ line, column, rule });

test.each([
  ["05554 ", "it has a blank at its beginning or end"],
  ["05\u00a0554", "it has a blank inside"],
  ["5554", "5554 looks like 05554: the leading zero is missing"],
  ["5554008", "5554008 looks like 05554008: the leading zero is missing"],
  ["5.334E+06", "it looks like a number that a spreadsheet shortened: digits are missing"],
])("the AGS %j is refused, never mended, and the fault says what happened to it", async (ags, explanation) => {
  const year = `ags,year,material_costs_cents,own_contribution_fte,total_cents,source,passage\n${ags},2023,,,,S1,Tabelle\n`;
  const { faults, files } = await load({ "post-years.csv": year });

  expect(faults).toEqual([
    {
      ...{ file: "post-years.csv", line: 2, column: "ags" },
      rule: `must be the key of a row in districts.csv or towns.csv; ${explanation}`,
    },
  ]);
  expect(files).toMatchObject([{ inserted: 0 }]);
});

test("an AGS without its zero is explained where it is one part of a key, and in the file of the districts", async () => {
  const post =
    "ags,year,pillar,kind,number,status,authority,funded_fte,planned_fte,filled_fte_avg,annual_rate_cents,grant_cents,funded_from,funded_to\n5554,2022,B3,CASE_MANAGER,,,,,,,,,,\n";
  const district =
    "ags,name,kind,administrative_district,district,kim_territory\n5111,Düsseldorf,KREISFREIE_STADT,Düsseldorf,,yes\n";
  const { faults } = await load({ "posts.csv": post, "districts.csv": district });

  expect(faults.map(({ rule }) => rule)).toEqual([
    "must be an AGS of 5 or 8 digits in North Rhine-Westphalia; 5111 looks like 05111: the leading zero is missing",
    "must be the key of a row in post-years.csv; 5554 looks like 05554: the leading zero is missing",
  ]);
});

test("under a profile with commas a file with semicolons has one fault, and it says semicolons", async () => {
  const { faults } = await load({ "sources.csv": SOURCES }, "language: de");

  expect(faults).toMatchObject([
    fault(null, "must have commas between its cells, not semicolons: a profile can say so", 1),
  ]);
});

test("without a profile a German spreadsheet's file is read as such, and the report says so", async () => {
  const sources = windows1252(SOURCES.replaceAll("W1;", "W4;"));
  const expenditures = EXPENDITURES.replace("W1", "W4")
    .replace("57.000,00 €", "-1234,56")
    .replace(";1;LUMP", ";4;LUMP");
  const { faults, findings } = await load({ "sources.csv": sources, "expenditures.csv": expenditures });

  expect(faults).toEqual([]);
  expect(findings).toEqual([
    { file: "expenditures.csv", reading: "German Excel (semicolons, 1.234,56, 31.12.2024), utf-8" },
    { file: "sources.csv", reading: "German Excel (semicolons, 1.234,56, 31.12.2024), windows-1252" },
  ]);
  expect(await subgraph.rows("select title, date::text from source_document where id = 'W4'")).toEqual([
    { title: "Stellenplan der Stadt Münster – Straße", date: "2024-01-31" },
  ]);
  expect(await subgraph.rows("select amount_cents::text from expenditure where source_id = 'W4'")).toEqual([
    { amount_cents: "-123456" },
  ]);
});

test("a spreadsheet's Unicode text is named as UTF-16, and a profile reads it", async () => {
  const text = Buffer.from(`\uFEFF${SOURCES.replaceAll(";", "\t").replace("W1", "W5")}`, "utf16le");
  const { faults } = await load({ "sources.csv": text }, OFFICE);
  const read = await load({ "sources.csv": text }, 'separator: "\\t"\ndate: dd.mm.yyyy\nencoding: utf-16le');

  expect(faults).toMatchObject([fault(null, "must be utf-8, and is UTF-16: a profile can say utf-16le", null)]);
  expect(read.faults).toEqual([]);
  expect(await subgraph.rows("select title from source_document where id = 'W5'")).toHaveLength(1);
});

test("with a profile an office's own spelling is read: semicolons, German dates, euros", async () => {
  const { faults } = await load({ "sources.csv": SOURCES, "expenditures.csv": EXPENDITURES }, OFFICE);

  expect(faults).toEqual([]);
  expect(await subgraph.rows("select title, date::text from source_document where id = 'W1'")).toEqual([
    { title: "Stellenplan der Stadt Münster – Straße", date: "2024-01-31" },
  ]);
  expect(
    await subgraph.rows("select amount_cents::text, booked_on::text from expenditure where source_id = 'W1'"),
  ).toEqual([{ amount_cents: "5700000", booked_on: "2024-01-31" }]);
});

test.each(["2024-01-31", "31.02.2024", "1.1.2024", "31.01.24"])("under the profile %s is no day", async (day) => {
  const { faults } = await load({ "sources.csv": SOURCES.replace("31.01.2024", day) }, OFFICE);

  expect(faults).toEqual([
    {
      ...{ file: "sources.csv", line: 2, column: "date" },
      rule: expect.stringContaining("must be a date such as 31.01.2024, as the profile says"),
    },
  ]);
});

test.each(["5700000", "57000.00", "57,000.00 €", "57.00,00", "57.000,0", "1.57.000,00"])(
  "under the profile %s is no amount: cents and euros are not confused",
  async (amount) => {
    const { faults } = await load({ "expenditures.csv": EXPENDITURES.replace("57.000,00 €", amount) }, OFFICE);

    expect(faults).toMatchObject([
      fault("amount_cents", "must be an amount in euros with two decimals such as 57.000,00 €, as the profile says"),
    ]);
  },
);

test("without a profile the hub's own spelling stays strict", async () => {
  const comma = (text: string) => text.replaceAll(";", ",");
  const { faults } = await load({ "sources.csv": comma(SOURCES) });

  expect(faults).toMatchObject([fault("date", "must be a date such as 2021-04-14")]);
});

test("windows-1252 is read where the profile says so, and refused where nothing does", async () => {
  const bytes = windows1252("id,title,date,issuer\r\nW2,Straße für Münster – 5 €,2024-01-31,Stadt J\r\n");
  const strict = await load({ "sources.csv": bytes });
  const withProfile = await load({ "sources.csv": bytes }, "encoding: windows-1252");

  expect(strict.faults).toMatchObject([fault("title", "must be UTF-8 text without control characters")]);
  expect(withProfile.faults).toEqual([]);
  expect(await subgraph.rows("select title from source_document where id = 'W2'")).toEqual([
    { title: "Straße für Münster – 5 €" },
  ]);
});

test("a file that is UTF-8 is not read as windows-1252: its umlauts would be lost in silence", async () => {
  const { faults } = await load({ "sources.csv": SOURCES }, `${OFFICE}encoding: windows-1252`);

  expect(faults).toMatchObject([fault(null, "must be windows-1252, as the profile says: it is UTF-8", null)]);
});

test("decomposed umlauts are stored composed", async () => {
  const text = "id,title,date,issuer\nW3,Münster für Geflüchtete,2024-01-31,Kreis Höxter\n".normalize("NFD");
  const { faults } = await load({ "sources.csv": text });

  expect(faults).toEqual([]);
  expect(await subgraph.rows("select title, issuer from source_document where id = 'W3'")).toEqual([
    { title: "Münster für Geflüchtete".normalize("NFC"), issuer: "Kreis Höxter".normalize("NFC") },
  ]);
});

test.each([
  [
    "separators: x",
    "A profile has the settings separator, decimal, date, encoding, language, exported_on, files, ignore, and no others.",
  ],
  ["exported_on: 31.10.2026", "The profile's exported_on must be a date such as 2026-10-31."],
  ["files: [a]", "The profile's files must name for each file the tables that it fills."],
  ["files: { a.csv: [{ columns: {} }] }", "The profile's files must name for each file the tables that it fills."],
  [
    "files: { a.csv: [{ table: b.csv, columns: { id: [x] } }] }",
    "The profile's columns of b.csv must name a text for each column.",
  ],
  ["decimal: ;", `The profile's decimal must be one of ".", ",".`],
  ["- a", `A profile must be YAML of settings such as separator: ";".`],
  ["a: [", `A profile must be YAML of settings such as separator: ";".`],
])("the profile %j is refused in a sentence", (yaml, message) => {
  expect(() => readImportProfile(yaml)).toThrow(message);
});
