import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { importFolder } from "@kim-hub/records/import-folder";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { givenFile } from "../testing/given-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const NEW = "ABH-05758";
const folders: string[] = [];
let office: TestSubgraph;
beforeAll(async () => {
  office = await startOfficeExample(immigration);
});
afterAll(async () => {
  await office.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const STEWARD: Viewer = {
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "ABH-05711" },
  ...{ purpose: null, caseReference: null, requestId: "import" },
};

/** Imports these files as the old office's export. */
async function importFiles(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "immigration-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return importFolder(
    { database, registry: REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, STEWARD) },
  );
}
/** A file that the other office has accepted. */
async function accepted() {
  const file = await givenFile(office);
  const input = { file: file.fileReference, toAuthority: NEW, requestedOn: TODAY };
  const { data } = await record(office, "FileTransfer", input);
  const { errors } = await askAsClerk(
    office,
    `mutation ($id: ID!, $reference: String!) {
      acceptFileTransfer(id: $id, expectedVersion: 1, fileReference: $reference) { id } }`,
    { id: data.recordFileTransfer.id, reference: `N ${file.fileReference}` },
    NEW,
  );
  expect(errors).toBeUndefined();

  return file;
}

test("no file of an import offers a file, nor changes the answer to an offer", async () => {
  const { fileReference } = await accepted();
  const transfers = () => office.rows("select to_authority, state, version from file_transfer");
  const before = await transfers();
  const lines = [NEW, "ABH-05554"].map((to) => `${fileReference},${to},${TODAY}`);
  const report = await importFiles({
    "file-transfers.csv": ["file,to_authority,requested_on", ...lines, ""].join("\n"),
  });

  expect(report.faults).toMatchObject([{ file: "file-transfers.csv" }]);
  expect(await transfers()).toEqual(before);
});

test("no file of an import takes back that a file was transferred", async () => {
  const { id, fileReference } = await accepted();
  const report = await importFiles({
    "immigration-files.csv": `file_reference,family_name,given_names,birth_date,transferred_on\n${fileReference},Umzug,,,\n`,
  });
  const { errors } = await askAsClerk(office, `{ immigrationFile(id: "${id}") { id } }`);

  expect(report.faults).toMatchObject([
    { column: "transferred_on", rule: expect.stringMatching(/^must be one of the columns /) },
  ]);
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
