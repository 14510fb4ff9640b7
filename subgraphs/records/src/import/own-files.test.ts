import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { describeFault } from "../table/fault.js";
import { importInto } from "../testing/import-office.js";
import { officeDatabase, startInventedOffice } from "../testing/invented-office.js";
import { createTranslation } from "./report/create-translation.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("invented-office", officeDatabase, startInventedOffice);
});

afterAll(() => office.stop());

/** One wide export of an office fills two tables. */
const PROFILE = `
separator: ";"
decimal: ","
date: dd.mm.yyyy
language: de
ignore: [Hinweise*.txt]
files:
  akten*.csv:
    - table: invented-files.csv
      columns:
        file_reference: Aktenzeichen
        family_name: Familienname
        birth_date: Geburtsdatum
        is_disputed: Bestritten
      codes:
        is_disputed: { ja: yes, nein: no }
      constants: { municipality: 05711000 }
    - table: invented-visits.csv
      columns: { file: Aktenzeichen, day: Vorsprache am }
`;
const HEADER = "Aktenzeichen;Sachbearbeitung;Familienname;Geburtsdatum;Bestritten;Vorsprache am\r\n";
const load = (text: string, profile = PROFILE) =>
  importInto({ url: office.applicationUrl, files: { "akten-a.csv": HEADER + text }, profile });
const filesLike = (reference: string) =>
  office.rows(
    `select file_reference, family_name, birth_date, is_disputed, municipality from invented_file
     where file_reference like '${reference}' order by file_reference`,
  );
const visitsOf = (reference: string) =>
  office.rows(
    `select day::text from invented_visit join invented_file f on f.id = file_id
     where file_reference like '${reference}' order by day`,
  );

test("one file of the office's own fills several tables; a line that says nothing of a table is no row of it", async () => {
  const { files, faults } = await load(
    "M 1;x;Muster (erfunden);17.05.1985;ja;12.03.2024\r\nM 2;x;Beispiel (erfunden);;nein;\r\n",
  );

  expect(faults).toEqual([]);
  expect(files).toMatchObject([
    { file: "akten-a.csv → invented-files.csv", rows: 2, inserted: 2 },
    { file: "akten-a.csv → invented-visits.csv", rows: 1, inserted: 1 },
  ]);
  expect(await filesLike("M %")).toEqual([
    {
      ...{ file_reference: "M 1", family_name: "Muster (erfunden)", birth_date: "1985-05-17" },
      ...{ is_disputed: true, municipality: "05711000" },
    },
    {
      ...{ file_reference: "M 2", family_name: "Beispiel (erfunden)", birth_date: null },
      ...{ is_disputed: false, municipality: "05711000" },
    },
  ]);
  expect(await visitsOf("M %")).toEqual([{ day: "2024-03-12" }]);
});

test("a person named on several lines is one row; a line that says something else of them is a fault", async () => {
  const same = await load("N 1;x;Muster (erfunden);;nein;12.03.2024\r\nN 1;y;Muster (erfunden);;nein;13.03.2024\r\n");
  const other = await load("N 2;x;Muster (erfunden);;nein;12.03.2024\r\nN 2;x;Anders (erfunden);;nein;\r\n");

  expect(same.faults).toEqual([]);
  expect(same.files.map(({ rows, inserted }) => [rows, inserted])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(other.faults).toEqual([
    { file: "akten-a.csv", line: 3, column: "Aktenzeichen", rule: "must not repeat line 2" },
  ]);
  expect(await filesLike("N 2")).toEqual([]);
});

test("a fault names the office's own file, line, column and words, in German, and no row of that file is written", async () => {
  const { files, faults } = await load(
    "O 1;x;Muster (erfunden);31.11.1993;nein;\r\nO 2;x;Muster (erfunden);;vielleicht;\r\nO 3;x;Muster (erfunden);;nein;32.01.2024\r\nO 4;x;;;nein;\r\n",
  );

  expect(faults.map((fault) => describeFault(fault, createTranslation([])))).toEqual([
    "akten-a.csv, Zeile 2, Spalte Geburtsdatum: muss ein Datum wie 31.01.2024 sein, wie das Profil sagt (ein Monat ist 01.2024, ein Jahr 2024, wo sie stehen dürfen).",
    "akten-a.csv, Zeile 3, Spalte Bestritten: muss einer der Werte ja, nein sein, wie das Profil sagt.",
    "akten-a.csv, Zeile 5, Spalte Familienname: darf nicht leer sein.",
    "akten-a.csv, Zeile 4, Spalte Vorsprache am: muss ein Datum wie 31.01.2024 sein, wie das Profil sagt (ein Monat ist 01.2024, ein Jahr 2024, wo sie stehen dürfen).",
  ]);
  expect(files.map(({ inserted }) => inserted)).toEqual([0, 0]);
  expect(await filesLike("O %")).toEqual([]);
});

test("rows of one file wait for each other, whichever table they fill", async () => {
  const { files } = await load("P 1;x;Muster (erfunden);;nein;32.01.2024\r\n");

  expect(files.map(({ skipped, faultCount }) => [skipped, faultCount])).toEqual([
    ["akten-a.csv has faults", 0],
    [null, 1],
  ]);
  expect(await filesLike("P 1")).toEqual([]);
});

test("a birth date of which a register knows no day or no month is read as far as it is known", async () => {
  const { faults } = await load("Q 1;x;Muster (erfunden);00.00.1921;;\r\nQ 2;x;Muster (erfunden);00.05.1921;;\r\n");

  expect(faults).toEqual([]);
  expect((await filesLike("Q %")).map(({ birth_date: day }) => day)).toEqual(["1921", "1921-05"]);
});

test("a key is the same however a file writes its dates: the same rows in the hub's own spelling change nothing", async () => {
  await load("R 1;x;Muster (erfunden);;nein;12.03.2024\r\n");
  const again = await importInto({
    url: office.applicationUrl,
    files: { "invented-visits.csv": "file,day\nR 1,2024-03-12\n" },
  });

  expect(again.files).toMatchObject([{ inserted: 0, changed: 0, unchanged: 1 }]);
});

test("an import again, and the same rows over two files, change nothing", async () => {
  const text = "S 1;x;Muster (erfunden);1990;nein;12.03.2024\r\n";
  const first = await load(text);
  const again = await importInto({
    url: office.applicationUrl,
    files: {
      "akten-a.csv": HEADER + text,
      "akten-b.csv": HEADER + text.replace("12.03", "14.03"),
      "Hinweise 1.txt": "",
    },
    profile: PROFILE,
  });

  expect([...first.faults, ...again.faults]).toEqual([]);
  expect(again.files.map(({ file, inserted, changed }) => [file, inserted, changed])).toEqual([
    ["akten-a.csv, akten-b.csv → invented-files.csv", 0, 0],
    ["akten-a.csv, akten-b.csv → invented-visits.csv", 1, 0],
  ]);
});

test("columns that no profile names stay what they were", async () => {
  await importInto({
    url: office.applicationUrl,
    files: {
      "invented-files.csv":
        "file_reference,family_name,given_names,birth_date,closed_on\nT 1,Muster (erfunden),Ada,,2024-01-31\n",
    },
  });
  const { faults } = await load("T 1;x;Anders (erfunden);;nein;\r\n");

  expect(faults).toEqual([]);
  expect(
    await office.rows(
      "select family_name, given_names, closed_on::text from invented_file where file_reference = 'T 1'",
    ),
  ).toEqual([{ family_name: "Anders (erfunden)", given_names: "Ada", closed_on: "2024-01-31" }]);
});

test("a missing leading zero of a file reference is hinted at, without the reference", async () => {
  await load("033-1;x;Muster (erfunden);;nein;\r\n");
  const { faults } = await importInto({
    url: office.applicationUrl,
    files: { "invented-visits.csv": "file,day\n33-1,2024-03-12\n" },
  });

  expect(faults).toMatchObject([
    {
      column: "file",
      rule: "must be the key of a row in invented-files.csv; with a leading zero it would be one, which a spreadsheet may have taken away",
    },
  ]);
});

test("a header without a column that the profile names, or a profile without one that a table needs, is one fault", async () => {
  const missing = await importInto({
    url: office.applicationUrl,
    files: { "akten-a.csv": "Aktenzeichen;Name\r\n" },
    profile: PROFILE,
  });
  const unfilled = await load("", PROFILE.replace("family_name: Familienname", "given_names: Familienname"));

  expect(missing.faults.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    ...["Familienname", "Geburtsdatum", "Bestritten", "Vorsprache am"].map((column) => [
      ...[1, column, "must be a column of the file"],
    ]),
  ]);
  expect(unfilled.faults).toMatchObject([
    {
      ...{ line: 1, column: null },
      rule: "must fill family_name of invented-files.csv, for which the profile names no column",
    },
  ]);
});

test.each([
  [PROFILE.replace("invented-visits.csv", "visits.csv"), /^The profile fills visits\.csv, which is none of /],
  [
    PROFILE.replace("day: Vorsprache am", "date: Vorsprache am"),
    /^The profile fills date of invented-visits\.csv, which has /,
  ],
  [
    PROFILE.replace("        is_disputed: Bestritten\n", ""),
    /^The profile has codes for is_disputed of invented-files\.csv/,
  ],
])("a profile that names what there is not is refused: %#", async (profile, sentence) => {
  await expect(load("", profile)).rejects.toThrow(sentence);
});
