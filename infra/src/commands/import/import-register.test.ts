import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { database } from "@kim-hub/immigration/database";
import { ROOT } from "../../installation/root.js";
import { type OfficeImport, startOfficeImport } from "../../testing/office-import.js";

const EXPORT = join(ROOT, "subgraphs/immigration/cases/register-export");
const PROFILE = `${EXPORT}.yaml`;
const FILE = "akten-erfunden.csv";
const folders: string[] = [];
let office: OfficeImport;

beforeAll(async () => {
  office = await startOfficeImport("immigration", database);
});

afterAll(async () => {
  await office.stop();
  for (const path of folders) rmSync(path, { recursive: true });
});

/** The export with the lines of these numbers only. */
function withLines(...lines: readonly number[]): string {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  folders.push(folder);
  cpSync(EXPORT, folder, { recursive: true });
  const all = readFileSync(join(EXPORT, FILE), "utf8").split("\n");
  writeFileSync(join(folder, FILE), `${[1, ...lines].map((line) => all[line - 1]).join("\n")}\n`);

  return folder;
}

const load = (folder: string, as = "steward-abh.bielefeld") =>
  office.run([folder, "--profile", PROFILE, "--as", as, "--exported-on", "2026-11-01"]);

test("the faults of a register's export name line and column in the office's own words, and no line of it is written", async () => {
  const { code, printed } = await load(EXPORT);
  const told = printed.split("\n").filter((line) => line.startsWith(`${FILE}, Zeile`));

  expect(code).toBe(1);
  expect(told).toEqual([
    `${FILE}, Zeile 4, Spalte Staatsangehörigkeiten: darf 000 nicht enthalten: Deutsche haben keine Ausländerakte; diese ist zu beenden.`,
    `${FILE}, Zeile 5, Spalte Geburtsdatum: muss ein Datum wie 31.01.2024 sein, wie das Profil sagt (ein Monat ist 01.2024, ein Jahr 2024, wo sie stehen dürfen).`,
    `${FILE}, Zeile 9, Spalte Staatsangehörigkeiten: muss ein Schlüssel mit drei Ziffern sein, mehrere mit einem senkrechten Strich dazwischen; es fehlen Ziffern: eine Tabellenkalkulation kann führende Nullen entfernt haben.`,
    `${FILE}, Zeile 3, Spalte Rechtsstellung: muss einer der Werte Duldung § 60a, Fiktionsbescheinigung § 81 Abs. 4, Aufenthaltserlaubnis § 25b, Chancen-Aufenthaltsrecht § 104c, Niederlassungserlaubnis § 9 sein, wie das Profil sagt.`,
  ]);
  expect(await office.rows("select id from immigration_file")).toEqual([]);
});

test("the lines that hold are taken: unknown parts of a birth, a reference with its zero, no known end, a former citizenship", async () => {
  const folder = withLines(2, 6, 7, 8);
  const { code } = await load(folder);
  const again = await load(folder);

  expect(code).toBe(0);
  expect(again.printed).toMatch(/immigration-files\.csv *│ 4 *│ 0 *│ 0 *│ 4/);
  expect(
    await office.rows(`select file_reference as reference, birth_date as born, birth_name as "birthName", citizenships,
      code, valid_to::text as until from immigration_file f join residence_status on file_id = f.id order by f.file_reference`),
  ).toEqual([
    {
      ...{ reference: "071-000206", born: "1999-05-06", birthName: null, citizenships: ["475"] },
      ...{ code: "FICTION_CERTIFICATE", until: null },
    },
    {
      ...{ reference: "71-000201", born: "1921", birthName: null, citizenships: ["475"] },
      ...{ code: "TOLERATION", until: null },
    },
    {
      ...{ reference: "71-000205", born: "2001-12-24", birthName: "Eiche", citizenships: ["998"] },
      ...{ code: "RP_SUSTAINABLE_INTEGRATION", until: "2026-07-09" },
    },
    {
      ...{ reference: "71-000207", born: "1977-08-07", birthName: null, citizenships: ["132"] },
      ...{ code: "RP_OPPORTUNITY", until: "2027-07-14" },
    },
  ]);
});

test("files that a register joins are one person's", async () => {
  const folder = withLines();
  const line = (reference: string, joined: string) =>
    `${reference};Ceder (erfunden);;Cleo;;163;${joined};Duldung § 60a;01.07.2022;\n`;
  writeFileSync(join(folder, FILE), `${line("71-000377", "")}${line("71-000203", "71-000377")}`, { flag: "a" });
  const { code } = await load(folder, "immigration.bielefeld");

  expect(code).toBe(0);
  expect(
    await office.rows(
      "select count(*)::int as files, count(distinct pseudonym)::int as persons from immigration_file where family_name like 'Ceder%'",
    ),
  ).toEqual([{ files: 2, persons: 1 }]);
});

test("a German report names the codes that a column may hold with their German labels, and says of a label that it is one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  folders.push(folder);
  writeFileSync(
    join(folder, "immigration-files.csv"),
    "file_reference;family_name;given_names;birth_date\r\nL 1;Linde (erfunden);;\r\n",
  );
  writeFileSync(
    join(folder, "residence-statuses.csv"),
    "file;code;valid_from;valid_to\r\nL 1;DULDUNG;01.07.2022;\r\nL 1;geduldet;01.07.2022;\r\n",
  );
  const { code, printed } = await office.run([folder, "--as", "steward-abh.bielefeld"]);
  const [label, other] = printed.split("\n").filter((line) => line.startsWith("residence-statuses.csv, Zeile"));

  expect(code).toBe(1);
  expect(label).toMatch(
    /Spalte code: muss einer der Werte ARRIVAL_CERTIFICATE \(Ankunftsnachweis, § 63a AsylG\), .*, TOLERATION \(Duldung, § 60a AufenthG\), .* und 21 weiterer sein, die die Abfrage labels unter StatusCode nennt; es ist die Bezeichnung eines Codes: ein Profil kann sagen, für welchen Code sie steht\.$/,
  );
  expect(other).toMatch(/ nennt\.$/);
  expect(printed).not.toMatch(/geduldet|DULDUNG/);
});
