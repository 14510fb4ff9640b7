import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { importFolder } from "@kim-hub/records/import-folder";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { createFile } from "../testing/create-file.js";
import { sampleOffice } from "../testing/sample-office.js";

let office: TestSubgraph;
const folder = mkdtempSync(join(tmpdir(), "sample-office-"));

beforeAll(async () => {
  office = await startOfficeExample(sampleOffice);
});

afterAll(async () => {
  await office.stop();
  rmSync(folder, { recursive: true });
});

const { staff } = sampleOffice;
const ask = (query: string, variables = {}, as: Partial<Viewer> = staff) => office.ask(query, { as, variables });

test("a clerk records a file, corrects it at the version seen, and reads who changed it", async () => {
  const RECORD = `mutation ($input: SampleOfficeFileInput!) { recordSampleOfficeFile(input: $input) { id version } }`;
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: SampleOfficeFileInput!) {
    correctSampleOfficeFile(id: $id, expectedVersion: $version, input: $input) { closedOn version } }`;
  const input = { fileReference: "R 1", familyName: "Beispiel (erfunden)", openedOn: "2024-03-04" };
  const { data, errors } = await ask(RECORD, { input });
  const { id, version } = data.recordSampleOfficeFile;
  const corrected = await ask(CORRECT, { id, version, input: { ...input, closedOn: "2024-06-03" } });
  const stale = await ask(CORRECT, { id, version, input });
  const history = await ask(
    `query ($id: ID!) { sampleOfficeHistory(table: "sample_office_file", rowId: $id) { action version } }`,
    { id },
  );

  expect(errors).toBeUndefined();
  expect(corrected.data.correctSampleOfficeFile).toEqual({ closedOn: "2024-06-03", version: 2 });
  expect(stale.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(history.data.sampleOfficeHistory).toEqual([
    { action: "RECORDED", version: 1 },
    { action: "CORRECTED", version: 2 },
  ]);
});

test("the list has pages by file reference, the work list what is due, and a reference opens one file, each by one select and one log entry", async () => {
  const at = { authorityId: "AUTHORITY_PREFIX-05774", pseudonym: "listed" };
  await office.given(
    createFile({ ...at, fileReference: "L 1", reviewDueOn: "2024-05-02" }),
    createFile({ ...at, fileReference: "L 2", reviewDueOn: "2024-05-01", closedOn: "2024-05-03" }),
    createFile({ ...at, fileReference: "L 3", reviewDueOn: "2024-05-01" }),
  );
  const as = { ...staff, authority: at.authorityId };
  const LIST = `query ($after: String) { sampleOfficeFiles(first: 2, after: $after) {
    nodes { fileReference } pageInfo { hasNextPage endCursor } } }`;
  const first = await ask(LIST, {}, as);
  const { pageInfo } = first.data.sampleOfficeFiles;
  const second = await ask(LIST, { after: pageInfo.endCursor }, as);
  const FILE = `query ($reference: String!) { sampleOfficeFileByReference(reference: $reference) { openedOn } }`;
  const one = await ask(FILE, { reference: "L 1" }, as);
  const foreign = await ask(FILE, { reference: "L 1" });
  const due = await ask(`{ sampleOfficeWorklist(on: "2024-05-02") { nodes { fileReference } } }`, {}, as);
  const references = (nodes: readonly { fileReference: string }[]) => nodes.map(({ fileReference }) => fileReference);

  expect(references(first.data.sampleOfficeFiles.nodes)).toEqual(["L 1", "L 2"]);
  expect(references(second.data.sampleOfficeFiles.nodes)).toEqual(["L 3"]);
  expect(references(due.data.sampleOfficeWorklist.nodes)).toEqual(["L 3", "L 1"]);
  expect([first.statements, due.statements, one.statements]).toEqual([2, 2, 2]);
  expect(one.data.sampleOfficeFileByReference).not.toBeNull();
  expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("a steward imports the office's export, and a second time nothing changes", async () => {
  writeFileSync(
    join(folder, "sample-office-files.csv"),
    "file_reference,family_name,given_names,birth_date,opened_on\nI 1,Beispiel (erfunden),,,2024-01-08\n",
  );
  writeFileSync(
    join(folder, "sample-office-stages.csv"),
    "file,stage,started_on,ended_on\nI 1,FIRST_CONTACT,2024-01-08,2024-01-08\nI 1,SUPPORT,2024-02-01,\n",
  );
  const steward: Viewer = {
    ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: staff.authority },
    ...{ purpose: null, caseReference: null, requestId: "import" },
  };
  const run = () =>
    importFolder(
      { database, registry: REGISTRY },
      { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, steward) },
    );
  const [first, second] = [await run(), await run()];
  const counts = ({ files }: typeof first) => files.map(({ inserted, unchanged }) => [inserted, unchanged]);

  expect(first.faults).toEqual([]);
  expect(counts(first)).toEqual([
    [1, 0],
    [2, 0],
  ]);
  expect(counts(second)).toEqual([
    [0, 1],
    [0, 2],
  ]);
});
