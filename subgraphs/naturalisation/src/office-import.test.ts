import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { importFolder } from "@kim-hub/records/import-folder";
import { database } from "./database.js";
import { REGISTRY } from "./tables.js";
import { naturalisation } from "./testing/naturalisation.js";

let office: TestSubgraph;
const folders: string[] = [];

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(async () => {
  await office.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A data steward of the authority, during one import. */
const steward = (authority: string): Viewer => ({
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority },
  ...{ purpose: null, caseReference: null, requestId: "import" },
});

/** Imports these files as the office's own export, as the application role. */
async function importFiles(authority: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "naturalisation-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const { files: reports, faults } = await importFolder(
    { database, registry: REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, steward(authority)) },
  );

  return { faults, counts: reports.map(({ inserted, changed, unchanged }) => [inserted, changed, unchanged]) };
}

const PROCEDURES = `file_reference,family_name,given_names,birth_date,basis,received_on,decision,decided_on
I 1,Beispiel (erfunden),Ada,1990-05-17,STAG_10,2024-01-08,,
I 2,Beispiel (erfunden),,,STAG_9,2024-01-09,REFUSED,2024-06-03
`;
const STAGES = `procedure,stage,started_on,ended_on
I 1,APPLICATION_RECEIVED,2024-01-08,2024-01-08
I 1,INQUIRIES,2024-02-05,
`;
const FACTS = `procedure,code,state,valid_from,valid_to
I 1,LAWFUL_RESIDENCE,FULFILLED,2018-05-02,
`;

test("an office imports its procedures with their rows, and a second time nothing changes", async () => {
  const files = {
    "naturalisation-procedures.csv": PROCEDURES,
    "procedure-stages.csv": STAGES,
    "requirement-facts.csv": FACTS,
  };
  const first = await importFiles("EBH-05774", files);
  const second = await importFiles("EBH-05774", files);

  expect(first).toEqual({
    faults: [],
    counts: [
      [2, 0, 0],
      [2, 0, 0],
      [1, 0, 0],
    ],
  });
  expect(second.counts).toEqual([
    [0, 0, 2],
    [0, 0, 2],
    [0, 0, 1],
  ]);
});

test("two offices with the same file reference have two procedures", async () => {
  await importFiles("EBH-05766", { "naturalisation-procedures.csv": PROCEDURES });
  const rows = await office.rows(
    "select authority_id from naturalisation_procedure where file_reference = 'I 1' order by 1",
  );

  expect(rows).toEqual([{ authority_id: "EBH-05766" }, { authority_id: "EBH-05774" }]);
});

test("a file whose stages and decisions contradict each other is refused; without any stage the decision stands", async () => {
  const header = "file_reference,family_name,given_names,birth_date,basis,received_on,decision,decided_on\n";
  const { faults } = await importFiles("EBH-05754", {
    "naturalisation-procedures.csv": `${header}C 1,Beispiel (erfunden),,,STAG_9,2024-01-09,REFUSED,2024-06-03
C 2,Beispiel (erfunden),,,STAG_9,2024-01-09,REFUSED,2024-06-03
C 3,Beispiel (erfunden),,,STAG_9,2024-01-09,GRANTED,2024-06-03
`,
    "procedure-stages.csv": `procedure,stage,started_on,ended_on
C 1,INQUIRIES,2024-02-05,
C 3,CERTIFICATE_ISSUED,2024-06-03,2024-06-03
C 3,SUSPENDED,2024-05-01,
`,
  });

  expect(faults).toEqual([
    {
      ...{ file: "naturalisation-procedures.csv", line: 2, column: "decided_on" },
      rule: "must be the day on which the stage of the decision begins",
    },
    {
      ...{ file: "naturalisation-procedures.csv", line: 4, column: "decision" },
      rule: "must wait while criminal proceedings suspend it (§ 12a Abs. 3 StAG)",
    },
    {
      ...{ file: "procedure-stages.csv", line: 4, column: "stage" },
      rule: "must not be SUSPENDED (Aussetzung, § 12a Abs. 3 StAG) on the day of the decision or of the handing over",
    },
  ]);
});

test("a file that is older than the later columns changes nothing in them", async () => {
  const older =
    "file_reference,family_name,given_names,birth_date,basis,received_on\nI 2,Beispiel (erfunden),,,STAG_9,2024-01-10\n";
  const { counts } = await importFiles("EBH-05774", { "naturalisation-procedures.csv": older });
  const rows = await office.rows(
    "select received_on::text, decision from naturalisation_procedure where authority_id = 'EBH-05774' and file_reference = 'I 2'",
  );

  expect(counts).toEqual([[0, 1, 0]]);
  expect(rows).toEqual([{ received_on: "2024-01-10", decision: "REFUSED" }]);
});

test("a fact that collides with one that is recorded is the file's fault", async () => {
  const colliding = "procedure,code,state,valid_from,valid_to\nI 1,LAWFUL_RESIDENCE,NOT_FULFILLED,2020-01-01,\n";
  const { faults } = await importFiles("EBH-05774", { "requirement-facts.csv": colliding });

  expect(faults).toEqual([
    {
      ...{ file: "requirement-facts.csv", line: 2, column: "valid_from" },
      rule: "must not lie in the time of another row of the same code and procedure",
    },
  ]);
});
