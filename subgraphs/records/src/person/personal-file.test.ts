import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { importFolder } from "../import/import-folder.js";
import { beginAsAuthority } from "../import/owner/begin-as-authority.js";
import { steward } from "../testing/importers.js";
import { officeDatabase, startInventedOffice } from "../testing/invented-office.js";
import { OFFICE_REGISTRY } from "../testing/permit.table.js";

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

const RECORD = `mutation ($input: InventedFileInput!) { recordInventedFile(input: $input) {
  id fileReference personNumber birthDatePrecision version } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: InventedFileInput!) {
  correctInventedFile(id: $id, expectedVersion: $version, input: $input) { personNumber version } }`;
const VISIT = "mutation ($input: InventedVisitInput!) { recordInventedVisit(input: $input) { id day } }";

const record = (as: typeof bielefeld, input: object) =>
  office.ask(RECORD, { as, variables: { input: { familyName: "Beispiel (erfunden)", ...input } } });
const pseudonymOf = async (fileReference: string, authority = "ABH-05711") => {
  const [row] = await office.rows(
    `select pseudonym from invented_file where file_reference = '${fileReference}' and authority_id = '${authority}'`,
  );

  return row?.pseudonym;
};

function importAs(authority: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

  return importFolder(
    { database: officeDatabase, registry: OFFICE_REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, OFFICE_REGISTRY, steward(authority)) },
  );
}

test("two files with one person's number have one pseudonym, and another authority's have another", async () => {
  await record(bielefeld, { fileReference: "A 1", personNumber: "P 1" });
  await record(bielefeld, { fileReference: "A 2", personNumber: "P 1" });
  await record(bielefeld, { fileReference: "A 3" });
  const foreign = await record(borken, { fileReference: "A 1", personNumber: "P 1" });

  expect(foreign.errors).toBeUndefined();
  const pseudonyms = [await pseudonymOf("A 1"), await pseudonymOf("A 2"), await pseudonymOf("A 3")];
  expect(pseudonyms[1]).toBe(pseudonyms[0]);
  expect(new Set([...pseudonyms, await pseudonymOf("A 1", "ABH-05554")]).size).toBe(3);
});

test("one import's new files of one person have one pseudonym, and it stays at the next import", async () => {
  const text = "file_reference;x".replace(";x", ",person_number,family_name,given_names,birth_date,closed_on");
  const files = {
    "invented-files.csv": `${text}\nB 1,P 2,Muster (erfunden),Ada,1990,\nB 2,P 2,Muster (erfunden),Ada,1990,\n`,
  };
  const first = await importAs("ABH-05711", files);
  const before = [await pseudonymOf("B 1"), await pseudonymOf("B 2")];
  const again = await importAs("ABH-05711", files);

  expect(first.faults).toEqual([]);
  expect(first.files).toMatchObject([{ inserted: 2 }]);
  expect(again.files).toMatchObject([{ inserted: 0, changed: 0, unchanged: 2 }]);
  expect(before[0]).toBe(before[1]);
  expect([await pseudonymOf("B 1"), await pseudonymOf("B 2")]).toEqual(before);
});

test("a file that joins an earlier one takes its person's pseudonym, and no input names a pseudonym or an authority", async () => {
  const { data } = await record(bielefeld, { fileReference: "C 1" });
  await record(bielefeld, { fileReference: "C 2" });
  const { id } = data.recordInventedFile;
  const input = { fileReference: "C 1", familyName: "Beispiel (erfunden)", personNumber: "C 2" };
  const corrected = await office.ask(CORRECT, { as: bielefeld, variables: { id, version: 1, input } });
  const named = await record(bielefeld, { fileReference: "C 3", pseudonym: "x" });

  expect(corrected.data).toEqual({ correctInventedFile: { personNumber: "C 2", version: 2 } });
  expect(await pseudonymOf("C 1")).toBe(await pseudonymOf("C 2"));
  expect(named.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a correction that says nothing new keeps version and pseudonym", async () => {
  const { data } = await record(bielefeld, { fileReference: "D 1", birthDate: "1990-05" });
  const before = await pseudonymOf("D 1");
  const { id, ...file } = data.recordInventedFile;
  const input = { fileReference: "D 1", familyName: "Beispiel (erfunden)", birthDate: "1990-05" };
  const again = await office.ask(CORRECT, { as: bielefeld, variables: { id, version: 1, input } });

  expect(file).toEqual({ fileReference: "D 1", personNumber: "D 1", birthDatePrecision: "MONTH", version: 1 });
  expect(again.data).toEqual({ correctInventedFile: { personNumber: "D 1", version: 1 } });
  expect(await pseudonymOf("D 1")).toBe(before);
});

test("a row names its file by the reference; a foreign file's reference is one that does not exist", async () => {
  await record(borken, { fileReference: "E 1" });
  await record(bielefeld, { fileReference: "E 2" });
  const own = await office.ask(VISIT, { as: bielefeld, variables: { input: { file: "E 2", day: "2024-01-31" } } });
  const refused = await Promise.all(
    ["E 1", "E 9"].map((file) =>
      office.ask(VISIT, { as: bielefeld, variables: { input: { file, day: "2024-01-31" } } }),
    ),
  );

  expect(own.errors).toBeUndefined();
  expect(own.data.recordInventedVisit.day).toBe("2024-01-31");
  for (const { errors } of refused)
    expect(errors).toMatchObject([
      {
        message: "The value of file must be the key of a row in invented-files.csv.",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  const [entry] = await office.rows(
    "select subject from disclosure_log where coordinate = 'Mutation.recordInventedVisit' and refusal is null",
  );
  expect(entry?.subject).toBe(await pseudonymOf("E 2"));
});
