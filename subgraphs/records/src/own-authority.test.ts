import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { importFolder } from "./import/import-folder.js";
import { beginAsAuthority } from "./import/owner/begin-as-authority.js";
import { lockTables } from "./store/lock-tables.js";
import { steward } from "./testing/importers.js";
import { officeDatabase, startInventedOffice } from "./testing/invented-office.js";
import { OFFICE_REGISTRY } from "./testing/permit.table.js";

let office: TestSubgraph;
const folders: string[] = [];

beforeAll(async () => {
  office = await startTestSubgraph("invented-office", officeDatabase, startInventedOffice);
});

afterAll(async () => {
  await office.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const clerkOf = (authority: string) => ({
  ...{ actor: `clerk-${authority}`, role: Role.IMMIGRATION_CLERK, authority },
  purpose: Purpose.RESIDENCE_PROCEDURE,
});
const bielefeld = clerkOf("ABH-05711");
const borken = clerkOf("ABH-05554");
const permit = (number: string, title: string, authority = "ABH-05711") => ({
  ...{ authority, number, title, pseudonym: `erfunden-${number}` },
});

const RECORD = "mutation ($input: PermitInput!) { recordPermit(input: $input) { id title version } }";
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: PermitInput!) {
  correctPermit(id: $id, expectedVersion: $version, input: $input) { title version } }`;
const HISTORY = "query ($id: ID!) { permitHistory(id: $id) { actor authority version action } }";

const record = (as: typeof bielefeld, input: object) => office.ask(RECORD, { as, variables: { input } });
const history = (as: typeof bielefeld, id: string) => office.ask(HISTORY, { as, variables: { id } });

/** Imports the rows as the application role, for one authority. */
function importAs(authority: string, rows: readonly Readonly<Record<string, string>>[], url = office.applicationUrl) {
  const folder = mkdtempSync(join(tmpdir(), "permits-"));
  folders.push(folder);
  const columns = ["authority", "number", "pseudonym", "title"];
  const lines = rows.map((row) => columns.map((column) => row[column]).join(","));
  writeFileSync(join(folder, "permits.csv"), [columns.join(","), ...lines, ""].join("\n"));

  return importFolder(
    { database: officeDatabase, registry: OFFICE_REGISTRY },
    { url, folder, begin: (em) => beginAsAuthority(em, OFFICE_REGISTRY, steward(authority)) },
  );
}

test("an office's tables are those of its entities", async () => {
  expect(await office.drift()).toBe("");
});

test("a clerk records and corrects a personal row, and every change names its person to the disclosure log", async () => {
  const recorded = await record(bielefeld, permit("1", "First"));
  const variables = { id: "ABH-05711-1", version: 1, input: permit("1", "Second") };
  const corrected = await office.ask(CORRECT, { as: bielefeld, variables });
  const { data } = await history(bielefeld, "ABH-05711-1");

  expect(recorded.data).toEqual({ recordPermit: { id: "ABH-05711-1", title: "First", version: 1 } });
  expect(corrected.data).toEqual({ correctPermit: { title: "Second", version: 2 } });
  const who = { actor: "clerk-ABH-05711", authority: "ABH-05711" };
  expect(data).toEqual({
    permitHistory: [
      { ...who, version: 1, action: "RECORDED" },
      { ...who, version: 2, action: "CORRECTED" },
    ],
  });
  const log = await office.rows(
    "select coordinate, kind, subject from disclosure_log where subject = 'erfunden-1' order by at, coordinate",
  );
  expect(log.map(({ coordinate, kind }) => `${kind} ${coordinate}`)).toEqual(
    expect.arrayContaining(["WRITE Mutation.recordPermit", "WRITE Mutation.correctPermit", "READ Query.permitHistory"]),
  );
});

test("neither a row nor its history exists for another authority", async () => {
  await record(bielefeld, permit("2", "First"));
  const answers = [
    await history(borken, "ABH-05711-2"),
    await office.ask(CORRECT, { as: borken, variables: { id: "ABH-05711-2", version: 1, input: permit("2", "Mine") } }),
  ];
  const { errors } = await record(borken, permit("2", "Mine"));

  for (const { errors: refused } of answers)
    expect(refused).toMatchObject([{ message: "There is no Permit of this id.", extensions: { code: "NOT_FOUND" } }]);
  expect(errors).toMatchObject([{ message: "This Permit belongs to another authority." }]);
  expect(await office.rows("select title, version from permit where id = 'ABH-05711-2'")).toEqual([
    { title: "First", version: 1 },
  ]);
});

test("the application role reads no history without an authority", async () => {
  await record(bielefeld, permit("3", "First"));
  const orm = createOrm(officeDatabase, office.applicationUrl);
  const rows = await orm.em.fork().execute("select id from history");
  await orm.close();

  expect(rows).toEqual([]);
});

test("when the disclosure cannot be recorded, the row is not written", async () => {
  await office.rows("alter table disclosure_log rename to disclosure_log_away");
  const { errors } = await record(bielefeld, permit("4", "First"));
  await office.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(await office.rows("select id from permit where id = 'ABH-05711-4'")).toEqual([]);
});

test("an import under row-level security writes the authority's rows and keeps their history for it", async () => {
  const first = await importAs("ABH-05711", [permit("5", "First")]);
  const second = await importAs("ABH-05711", [permit("5", "Second")]);
  const { data } = await history(bielefeld, "ABH-05711-5");

  expect([...first.faults, ...second.faults]).toEqual([]);
  expect(data).toEqual({
    permitHistory: [{ actor: "steward-ABH-05711", authority: "ABH-05711", version: 2, action: "CORRECTED" }],
  });
});

test("an import's entry in the history has the role and the import's own id", async () => {
  await importAs("ABH-05711", [permit("8", "First")]);
  await importAs("ABH-05711", [permit("8", "Second")]);

  expect(await office.rows("select actor, role, request_id from history where row_id = 'ABH-05711-8'")).toEqual([
    { actor: "steward-ABH-05711", role: "DATA_STEWARD", request_id: "import-ABH-05711" },
  ]);
});

test("an import of another authority's row names it and writes nothing", async () => {
  await record(bielefeld, permit("6", "First"));
  const { faults } = await importAs("ABH-05554", [permit("7", "New", "ABH-05554"), permit("6", "Mine")]);

  expect(faults).toEqual([{ file: "permits.csv", line: 3, column: null, rule: "must belong to the own authority" }]);
  expect(await office.rows("select id, title from permit where id in ('ABH-05554-7', 'ABH-05711-6')")).toEqual([
    { id: "ABH-05711-6", title: "First" },
  ]);
});

test("an import as the database's owner, whom row-level security does not hold, is refused", async () => {
  await expect(importAs("ABH-05711", [permit("9", "First")], office.ownerUrl)).rejects.toThrow(
    "An office's rows are imported with the rights of its application role, not of the database's owner.",
  );
  expect(await office.rows("select id from permit where id = 'ABH-05711-9'")).toEqual([]);
});

test("every person of whom an import changes rows stands once in the disclosure log, and no person of whom it changes none", async () => {
  const rows = [permit("10", "First"), { ...permit("11", "First"), pseudonym: "erfunden-10" }, permit("12", "First")];
  await importAs("ABH-05711", rows);
  await importAs("ABH-05711", rows.with(2, permit("12", "Second")));
  const log = await office.rows(
    "select actor, role, kind, subject, fields from disclosure_log where coordinate = 'Import.permit' order by at, subject",
  );

  const own = log.filter(({ subject }) => subject === "erfunden-10" || subject === "erfunden-12");
  expect(own.map(({ subject }) => subject)).toEqual(["erfunden-10", "erfunden-12", "erfunden-12"]);
  expect(own[0]).toEqual({
    ...{ actor: "steward-ABH-05711", role: "DATA_STEWARD", kind: "WRITE", subject: "erfunden-10" },
    fields: ["authority", "number", "pseudonym", "title"],
  });
});

test("when an import cannot name a person to the disclosure log, it writes nothing", async () => {
  await office.rows("alter table disclosure_log rename to disclosure_log_away");
  const failing = importAs("ABH-05711", [permit("13", "First")]);
  await expect(failing).rejects.toThrow();
  await office.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(await office.rows("select id from permit where id = 'ABH-05711-13'")).toEqual([]);
});

test("while one authority imports, another records; its own staff wait", async () => {
  const orm = createOrm(officeDatabase, office.applicationUrl);
  const em = orm.em.fork();
  await em.begin();
  await lockTables(em, OFFICE_REGISTRY.ownership.lockOf("ABH-05711"));
  const other = await record(borken, permit("14", "First", "ABH-05554"));
  const own = record(bielefeld, permit("15", "First"));
  const first = await Promise.race([own, new Promise((resolve) => setTimeout(() => resolve("waits"), 300))]);
  await em.rollback();
  await orm.close();

  expect(other.errors).toBeUndefined();
  expect(first).toBe("waits");
  expect((await own).errors).toBeUndefined();
});
