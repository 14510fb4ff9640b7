import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { importFolder } from "@kim-hub/records/import-folder";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { immigration } from "../testing/immigration.js";

/** The findings of a federal guide on the quality of registers (2017), in invented rows. */
const FILES = [
  ["33-000101", "Beispiel", "", "Aba", "1921-00-00", "475", ""],
  ["33-000102", "Muster", "", "Bela", "1990-01-01", "154", ""],
  ["33-000103", "Probe", "", "Cem", "1985-05-17", "163|000", "33-000377"],
  ["33-000104", "Test", "", "Dina", "1993-11-31", "423", ""],
  ["33-000105", "Vor", "Lage", "Emil", "2001-12-24", "998", ""],
  ["033-000106", "Null", "", "Führ", "1999-06-05", "475", ""],
  ["33-000107", "Doppel", "", "Gina", "1977-07-07", "132", ""],
];
const STATUSES = [
  ["33-000101", "TOLERATION", "2019-03-12", ""],
  ["33-000102", "ausreisepflichtig", "2020-02-01", ""],
  ["33-000103", "SETTLEMENT", "2012-06-01", ""],
  ["33-000104", "RP_OPPORTUNITY", "2023-01-03", "2024-07-02"],
  ["33-000105", "RP_SUSTAINABLE_INTEGRATION", "2024-07-03", "2026-07-02"],
  ["033-000106", "FICTION_CERTIFICATE", "2024-07-02", "2099-12-31"],
  ["33-000107", "RP_OPPORTUNITY", "2026-01-15", "2027-07-14"],
];

const FILE_COLUMNS = [
  "file_reference",
  "family_name",
  "birth_name",
  "given_names",
  "birth_date",
  "citizenships",
  "person_number",
];
const STATUS_COLUMNS = ["file", "code", "valid_from", "valid_to"];

const IMPORTER: Viewer = {
  ...{ actor: "clerk", role: Role.IMMIGRATION_CLERK, body: null, authority: "ABH-05711" },
  ...{ purpose: Purpose.RESIDENCE_PROCEDURE, caseReference: null, requestId: "import" },
};

let office: TestSubgraph;
const folders: string[] = [];

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(async () => {
  await office.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const toCsv = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  [columns, ...rows].map((cells) => `${cells.join(",")}\n`).join("");

/** Imports as the application role of ABH-05711. */
function importLines(...positions: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  folders.push(folder);
  const of = (rows: readonly (readonly string[])[]) => positions.map((position) => rows[position] ?? []);
  writeFileSync(join(folder, "immigration-files.csv"), toCsv(FILE_COLUMNS, of(FILES)));
  writeFileSync(join(folder, "residence-statuses.csv"), toCsv(STATUS_COLUMNS, of(STATUSES)));

  return importFolder(
    { database, registry: REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, IMPORTER) },
  );
}

test("every row that no register may hold is named by line, column and rule, and the others wait", async () => {
  const { faults } = await importLines(0, 1, 2, 3, 4, 5, 6);

  expect(faults).toEqual([
    {
      ...{ file: "immigration-files.csv", line: 4, column: "citizenships" },
      rule: "must not hold 000: a German has no immigration file, and this one is to be ended",
    },
    {
      ...{ file: "immigration-files.csv", line: 5, column: "birth_date" },
      rule: "must be a date such as 2021-04-14, a month such as 2021-04 or a year",
    },
    {
      ...{ file: "residence-statuses.csv", line: 3, column: "code" },
      rule: expect.stringMatching(/^must be one of ARRIVAL_CERTIFICATE \(Ankunftsnachweis, § 63a AsylG\), /),
    },
  ]);
  expect(await office.rows("select id from immigration_file where file_reference ~ '^0?33-'")).toEqual([]);
});

test("what may be wrong is kept and marked: an old birth, a title that no law granted, a former citizenship", async () => {
  const { faults } = await importLines(0, 4, 5, 6);
  expect(faults).toEqual([]);
  const query = `{ files(reference: "33-") { nodes { fileReference birthDate birthDatePrecision plausibility
    citizenships { key isFormer } residenceStatuses { code validTo plausibility } } }
    zero: fileByReference(reference: "033-000106") { givenNames residenceStatuses { validTo plausibility } } }`;
  const { data } = await askAsClerk(office, query);

  expect(data.files.nodes).toEqual([
    {
      ...{
        fileReference: "33-000101",
        birthDate: "1921",
        birthDatePrecision: "YEAR",
        plausibility: "BORN_BEFORE_1925",
      },
      citizenships: [{ key: "475", isFormer: false }],
      residenceStatuses: [{ code: "TOLERATION", validTo: null, plausibility: null }],
    },
    {
      ...{ fileReference: "33-000105", birthDate: "2001-12-24", birthDatePrecision: "DAY", plausibility: null },
      citizenships: [{ key: "998", isFormer: false }],
      residenceStatuses: [{ code: "RP_SUSTAINABLE_INTEGRATION", validTo: "2026-07-02", plausibility: null }],
    },
    {
      ...{ fileReference: "33-000107", birthDate: "1977-07-07", birthDatePrecision: "DAY", plausibility: null },
      citizenships: [{ key: "132", isFormer: true }],
      residenceStatuses: [{ code: "RP_OPPORTUNITY", validTo: "2027-07-14", plausibility: "NOT_IN_FORCE" }],
    },
  ]);
  expect(data.zero).toEqual({ givenNames: "Führ", residenceStatuses: [{ validTo: null, plausibility: null }] });
});

test("a second import of the same files changes nothing", async () => {
  await importLines(0, 4, 5, 6);
  const { files } = await importLines(0, 4, 5, 6);

  expect(files.map(({ inserted, changed, unchanged }) => [inserted, changed, unchanged])).toEqual([
    [0, 0, 4],
    [0, 0, 4],
  ]);
});
