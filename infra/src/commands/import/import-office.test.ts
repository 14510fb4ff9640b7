import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { database } from "@kim-hub/case-management/database";
import { getPerson } from "../../identity/people.js";
import { type OfficeImport, startOfficeImport } from "../../testing/office-import.js";

const folders: string[] = [];
let office: OfficeImport;

beforeAll(async () => {
  office = await startOfficeImport("case-management", database);
});

afterAll(async () => {
  await office.stop();
  for (const path of folders) rmSync(path, { recursive: true });
});

const run: OfficeImport["run"] = (args, environment) => office.run(args, environment);
const rows: OfficeImport["rows"] = (sql) => office.rows(sql);

/** An export of a provider's own software: a line for each stage of a case, with what it says of the case. */
const PROFILE = `
separator: ";"
date: dd.mm.yyyy
encoding: windows-1252
language: de
exported_on: 2026-10-31
files:
  faelle*.csv:
    - table: cases.csv
      columns:
        file_reference: Fallnummer
        family_name: Nachname
        given_names: Vorname
        case_manager: Fallmanagement
        state: Status
        opened_on: Aufnahme
      codes: { state: { laufend: OPEN, ruhend: PAUSED } }
      constants: { municipality: 05711000 }
    - table: case-stages.csv
      columns: { case_file: Fallnummer, stage: Phase, started_on: Beginn, ended_on: Ende }
      codes: { stage: { Kontakt: ACTIVE_OUTREACH, Erstgespräch: INITIAL_COUNSELLING } }
`;
const HEADER = "Fallnummer;Nachname;Vorname;Fallmanagement;Status;Aufnahme;Phase;Beginn;Ende\r\n";
const manager = getPerson("casemanager.bielefeld").subject;

function folder(text: string, profile = PROFILE): { readonly path: string; readonly profile: string } {
  const path = mkdtempSync(join(tmpdir(), "office-"));
  folders.push(path);
  writeFileSync(join(path, "faelle-erfunden.csv"), Buffer.from(HEADER + text, "latin1"));
  const beside = mkdtempSync(join(tmpdir(), "profile-"));
  folders.push(beside);
  writeFileSync(join(beside, "profile.yaml"), profile);

  return { path, profile: join(beside, "profile.yaml") };
}

const lineOf = (reference: string, { by = manager, stage = "Kontakt;05.03.2024;20.03.2024", name = "Müller" } = {}) =>
  `${reference};${name} (erfunden);Ada;${by};laufend;05.03.2024;${stage}\r\n`;

test("a data steward brings the cases of all case managers in, from the own software's one wide file", async () => {
  const { path, profile } = folder(
    lineOf("A 1") +
      lineOf("A 1", { stage: "Erstgespräch;21.03.2024;" }) +
      lineOf("A 2", { by: "somebody", stage: ";;" }),
  );
  const first = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);
  const again = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);

  expect(first).toMatchObject({ code: 0, complaints: "" });
  expect(first.printed).toMatch(/faelle-erfunden\.csv → cases\.csv *│ 2 *│ 2 *│ 0 *│ 0/);
  expect(first.printed).toMatch(/Datenstand *2026-10-31 \(laut Profil\)/);
  expect(again.printed).toMatch(/faelle-erfunden\.csv → case-stages\.csv *│ 2 *│ 0 *│ 0 *│ 2/);
  expect(
    await rows(`select file_reference, family_name, authority_id, state, stage from case_management_case c
      left join case_stage on case_file_id = c.id where file_reference like 'A %' order by file_reference, started_on`),
  ).toEqual([
    ...["ACTIVE_OUTREACH", "INITIAL_COUNSELLING"].map((stage) => ({
      ...{ file_reference: "A 1", family_name: "Müller (erfunden)", authority_id: "CM-05711", state: "OPEN", stage },
    })),
    {
      ...{ file_reference: "A 2", family_name: "Müller (erfunden)", authority_id: "CM-05711", state: "OPEN" },
      stage: null,
    },
  ]);
  expect(await rows("select authority_id, as_of::text from data_state")).toEqual([
    { authority_id: "CM-05711", as_of: "2026-10-31" },
  ]);
});

test("an import names each person it writes of to the disclosure log, once a table, under the importer's name", async () => {
  const { path, profile } = folder(lineOf("B 1") + lineOf("B 1", { stage: "Erstgespräch;21.03.2024;" }));
  await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);
  const log = await rows(`select coordinate, kind, actor, role, authority, request_id from disclosure_log
    where subject = (select pseudonym from case_management_case where file_reference = 'B 1') order by coordinate`);

  const who = { actor: getPerson("steward-cm.bielefeld").subject, role: "DATA_STEWARD", authority: "CM-05711" };
  expect(log).toEqual(
    ["Import.case_management_case", "Import.case_stage"].map((coordinate) => ({
      ...{ ...who, coordinate, kind: "WRITE", request_id: log[0]?.request_id },
    })),
  );
});

test("a case manager imports own cases, and changes none of a colleague's: the report says that a case must be an own one", async () => {
  const steward = folder(lineOf("C 1", { by: "colleague" }));
  await run([steward.path, "--profile", steward.profile, "--as", "steward-cm.bielefeld"]);
  const own = folder(lineOf("C 2"));
  const foreign = folder(lineOf("C 1", { name: "Anders" }));
  const taken = await run([own.path, "--profile", own.profile, "--as", "casemanager.bielefeld"]);
  const refused = await run([foreign.path, "--profile", foreign.profile, "--as", "casemanager.bielefeld"]);
  const english = folder(lineOf("C 1", { name: "Anders" }), PROFILE.replace("language: de", "language: en"));
  const again = await run([english.path, "--profile", english.profile, "--as", "casemanager.bielefeld"]);

  expect(taken).toMatchObject({ code: 0 });
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain("faelle-erfunden.csv, Zeile 2: muss zu den eigenen Fällen gehören.");
  expect(again.printed).toContain("faelle-erfunden.csv, line 2: must belong to the own cases.");
  expect(await rows("select family_name, case_manager from case_management_case where file_reference = 'C 1'")).toEqual(
    [{ family_name: "Müller (erfunden)", case_manager: "colleague" }],
  );
});

test("two authorities may have one file reference: each has its own case", async () => {
  const { path, profile } = folder(lineOf("D 1"));
  await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);
  const { code } = await run([path, "--profile", profile, "--as", "steward-cm.borken"]);

  expect(code).toBe(0);
  expect(
    await rows("select authority_id from case_management_case where file_reference = 'D 1' order by authority_id"),
  ).toEqual([{ authority_id: "CM-05554" }, { authority_id: "CM-05711" }]);
});

test("a stage that overlaps one the database holds is refused in the office's own words", async () => {
  const before = folder(lineOf("E 1"));
  await run([before.path, "--profile", before.profile, "--as", "steward-cm.bielefeld"]);
  const { path, profile } = folder(lineOf("E 1", { stage: "Erstgespräch;10.03.2024;" }));
  const { code, printed } = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);

  expect(code).toBe(1);
  expect(printed).toContain(
    "faelle-erfunden.csv, Zeile 2, Spalte Beginn: darf nicht liegen, während eine andere Phase des Falls andauert.",
  );
  expect(printed).toMatch(/Datenstand *unverändert: wegen der Fehler fehlen Zeilen/);
});

test("no name and no reference of a person stands in a report", async () => {
  const { path, profile } = folder(
    lineOf("F 1", { stage: "Kontakt;31.02.2024;" }) +
      lineOf("F 1", { name: "Anders", stage: ";;" }) +
      'F 2;"Müller"x;\r\n',
  );
  const { code, printed } = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);

  expect(code).toBe(1);
  expect(printed).not.toMatch(/Müller|Anders|F \d/);
});

test("without a day said the rows are as of the day on which the newest file was written", async () => {
  const { path, profile } = folder(lineOf("G 1"), PROFILE.replace("exported_on: 2026-10-31\n", ""));
  utimesSync(join(path, "faelle-erfunden.csv"), new Date(), new Date("2026-11-20T12:00:00Z"));
  const { printed } = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);
  const said = await run([
    ...[path, "--profile", profile, "--as", "steward-cm.bielefeld", "--exported-on", "2026-11-21", "--dry-run"],
  ]);

  expect(printed).toMatch(/Datenstand *2026-11-20 \(Tag der neuesten Datei\)/);
  expect(said.printed).toMatch(/Datenstand *2026-11-21 \(laut Befehl\)/);
  expect(await rows("select as_of::text from data_state where authority_id = 'CM-05711'")).toEqual([
    { as_of: "2026-11-20" },
  ]);
});

test("the database's owner imports nothing: row-level security would not hold it", async () => {
  const { path, profile } = folder(lineOf("H 1"));
  const { code, complaints } = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"], {
    DATABASE_URL_CASE_MANAGEMENT: office.ownerUrl,
  });

  expect({ code, complaints }).toEqual({
    code: 2,
    complaints: "An office's rows are imported with the rights of its application role, not of the database's owner.",
  });
});

test("where the database stops an import, its message repeats no row, and nothing is written", async () => {
  const { path, profile } = folder(lineOf("I 1"));
  await office.rows("alter table disclosure_log rename to disclosure_log_away");
  const { code, printed, complaints } = await run([path, "--profile", profile, "--as", "steward-cm.bielefeld"]);
  await office.rows("alter table disclosure_log_away rename to disclosure_log");

  expect({ code, printed, complaints }).toEqual({
    ...{ code: 1, printed: "" },
    complaints: "The database stopped the import (SQLSTATE 42P01); nothing is written.",
  });
  expect(await rows("select id from case_management_case where file_reference = 'I 1'")).toEqual([]);
});

test("a file without a header is a fault, and its first line is not repeated", async () => {
  const path = mkdtempSync(join(tmpdir(), "office-"));
  folders.push(path);
  writeFileSync(join(path, "cases.csv"), "J 1,Muster (erfunden),Ada\n");
  const { code, printed } = await run([path, "--as", "steward-cm.bielefeld"]);

  expect(code).toBe(1);
  expect(printed).toContain("cases.csv, line 1: must name the columns authority, file_reference, ");
  expect(printed).not.toContain("Muster");
});

test("an empty folder says nothing of the day as of which the rows are", async () => {
  const path = mkdtempSync(join(tmpdir(), "office-"));
  folders.push(path);
  const { code, printed } = await run([path, "--as", "steward-cm.bornheim"]);

  expect(code).toBe(0);
  expect(printed).not.toContain("as of");
  expect(await rows("select as_of from data_state where authority_id = 'CM-05382'")).toEqual([]);
});
