import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import type { Table } from "@kim-hub/records/table";
import { database } from "../database.js";
import { IMMIGRATION_FILES } from "../immigration-file/immigration-file.table.js";
import { REGISTRY } from "../tables.js";
import { askAsClerk, correct, record } from "../testing/ask-as-clerk.js";
import { immigration } from "../testing/immigration.js";
import { RESIDENCE_STATUSES } from "./residence-status.table.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

/** Imports rows as the files of ABH-05711 say them. */
async function importRows(...rows: readonly (readonly [Table, readonly object[]])[]) {
  const orm = createOrm(database, office.ownerUrl);
  try {
    return await orm.em
      .fork()
      .transactional((em) => importFiles(em, { registry: REGISTRY, source: givenRows(new Map(rows)) }));
  } finally {
    await orm.close();
  }
}

const file = (fileReference: string, values = {}) => ({
  ...{ authority: "ABH-05711", fileReference, familyName: "Test (erfunden)", birthDate: "1990-01-01", ...values },
});
const status = (reference: string, code: string, validFrom: string, validTo: string | null = null) => ({
  ...{ authority: "ABH-05711", file: reference, code, validFrom, validTo },
});
const statusInput = (reference: string, code: string, validFrom: string, validTo: string | null = null) => ({
  ...{ file: reference, code, validFrom, validTo },
});

const STATUSES = `query ($reference: String!) { fileByReference(reference: $reference) {
  residenceStatuses { id code validFrom validTo plausibility version } } }`;

async function statusesOf(reference: string) {
  const { data, errors } = await askAsClerk(office, STATUSES, { reference });
  expect(errors).toBeUndefined();

  return data.fileByReference.residenceStatuses;
}

test("a status against the law of its first day is refused on mutation, and the answer repeats nothing of the row", async () => {
  await record(office, "ImmigrationFile", { fileReference: "R-1", familyName: "Test (erfunden)" });
  const input = statusInput("R-1", "RP_OPPORTUNITY", "2026-01-15", "2027-07-14");
  const { errors, text } = await record(office, "ResidenceStatus", input);

  expect(errors).toMatchObject([
    { message: "The status begins when no text of the law allows it.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(text).not.toMatch(/R-1|2026-01-15/);
  expect(await statusesOf("R-1")).toEqual([]);
});

test("a status against the law of its first day is kept and marked on import", async () => {
  const { faults } = await importRows(
    [IMMIGRATION_FILES, [file("R-2")]],
    [RESIDENCE_STATUSES, [status("R-2", "RP_OPPORTUNITY", "2026-01-15", "2027-07-14")]],
  );

  expect(faults).toEqual([]);
  expect(await statusesOf("R-2")).toMatchObject([{ code: "RP_OPPORTUNITY", plausibility: "NOT_IN_FORCE" }]);
});

test("a mark is gone once the statuses before are recorded", async () => {
  await importRows(
    [IMMIGRATION_FILES, [file("R-3")]],
    [
      RESIDENCE_STATUSES,
      [
        status("R-3", "TOLERATION", "2021-03-12", "2024-07-02"),
        status("R-3", "RP_SUSTAINABLE_INTEGRATION", "2024-07-03", "2026-07-02"),
      ],
    ],
  );
  expect(await statusesOf("R-3")).toMatchObject([{ plausibility: null }, { plausibility: "LACKS_STAY" }]);
  await record(office, "ResidenceStatus", statusInput("R-3", "ASYLUM_PERMISSION", "2017-01-01", "2021-03-11"));

  expect((await statusesOf("R-3")).map(({ plausibility }: { plausibility: string | null }) => plausibility)).toEqual([
    null,
    null,
    null,
  ]);
});

test("a register's 2099-12-31 is no end known", async () => {
  await importRows(
    [IMMIGRATION_FILES, [file("033-000106")]],
    [RESIDENCE_STATUSES, [status("033-000106", "FICTION_CERTIFICATE", "2024-07-02", "2099-12-31")]],
  );

  expect(await statusesOf("033-000106")).toMatchObject([{ validTo: null, plausibility: null }]);
});

test.each([
  [
    "NO_STATUS",
    "2020-02-01",
    /^must be one of .*; being without a status is never recorded \(§ 87 Abs\. 2 AufenthG\)$/,
  ],
  ["ausreisepflichtig", "2020-02-01", /^must be one of /],
  ["TOLERATION", "1993-11-31", /^must be a date such as 2021-04-14$/],
])("%s from %s is storable neither by import nor by mutation", async (code, validFrom, rule) => {
  const { faults } = await importRows(
    [IMMIGRATION_FILES, [file("R-4")]],
    [RESIDENCE_STATUSES, [status("R-4", code, validFrom)]],
  );
  const { errors } = await record(office, "ResidenceStatus", statusInput("R-4", code, validFrom));

  expect(faults).toMatchObject([{ line: 1, rule: expect.stringMatching(rule) }]);
  expect(errors).toHaveLength(1);
});

test("statuses may overlap: a fiction certificate lets the title before it go on", async () => {
  await record(office, "ImmigrationFile", { fileReference: "R-5", familyName: "Test (erfunden)", birthDate: "1990" });
  for (const input of [
    statusInput("R-5", "ASYLUM_PERMISSION", "2015-02-01", "2018-01-31"),
    statusInput("R-5", "RP_REFUGEE", "2018-02-01", "2021-01-31"),
    statusInput("R-5", "FICTION_CERTIFICATE", "2021-01-15", "2021-06-30"),
    statusInput("R-5", "SETTLEMENT_PROTECTION", "2021-05-01"),
  ])
    expect((await record(office, "ResidenceStatus", input)).errors).toBeUndefined();

  expect(await statusesOf("R-5")).toHaveLength(4);
});

test("a correction must keep the law as well, and counts the row as it will stand", async () => {
  await record(office, "ImmigrationFile", { fileReference: "R-6", familyName: "Test (erfunden)" });
  const input = statusInput("R-6", "RP_REFUGEE", "2024-02-01", "2027-01-31");
  const { data } = await record(office, "ResidenceStatus", input);
  const { id } = data.recordResidenceStatus;
  const { errors } = await correct(office, "ResidenceStatus", {
    ...{ id, version: 1, input: { ...input, validTo: "2027-02-01" } },
  });
  const shorter = await correct(office, "ResidenceStatus", {
    id,
    version: 1,
    input: { ...input, validTo: "2026-01-31" },
  });

  expect(errors).toMatchObject([
    { message: "The status lasts more than 36 months (§ 25 Abs. 2 Alt. 1, § 26 Abs. 1 S. 2 AufenthG)." },
  ]);
  expect(shorter.data.correctResidenceStatus).toEqual({ id, version: 2 });
});

test("a family member of somebody with § 104c needs no five years of stay", async () => {
  await record(office, "ImmigrationFile", { fileReference: "R-7", familyName: "Test (erfunden)" });
  await record(office, "ResidenceStatus", statusInput("R-7", "TOLERATION", "2021-05-01", "2023-03-31"));
  const input = statusInput("R-7", "RP_OPPORTUNITY", "2023-04-01", "2024-09-30");
  const alone = await record(office, "ResidenceStatus", input);
  const family = await record(office, "ResidenceStatus", { ...input, isForFamily: true });

  expect(alone.errors).toMatchObject([
    { message: "The status lacks 5 years of stay on 2022-10-31 (§ 104c Abs. 1 AufenthG)." },
  ]);
  expect(family.errors).toBeUndefined();
});

test("nobody records a status in another authority's file", async () => {
  const input = statusInput(immigration.foreign.fileReference, "TOLERATION", "2024-01-01");
  const { errors } = await record(office, "ResidenceStatus", input);

  expect(errors).toMatchObject([{ message: "The value of file must be the key of a row in immigration-files.csv." }]);
});
