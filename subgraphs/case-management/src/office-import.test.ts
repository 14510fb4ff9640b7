import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { NARRATIVE } from "@kim-hub/kit/forbidden-outputs";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { importFolder } from "@kim-hub/records/import-folder";
import { database } from "./database.js";
import { REGISTRY } from "./tables.js";
import { CARITAS, mutate, startCaseOffice } from "./testing/case-office.js";

const STEWARD: Viewer = {
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "CM-05711" },
  ...{ purpose: Purpose.CASE_WORK, caseReference: null, requestId: "import" },
};

let office: TestSubgraph;
const folders: string[] = [];

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(async () => {
  await office.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Imports these files as the provider's own export, as the application role. */
async function importFiles(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "case-management-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const { files: reports, faults } = await importFolder(
    { database, registry: REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, STEWARD) },
  );

  return { faults, counts: reports.map(({ file, inserted, changed }) => `${file} ${inserted} ${changed}`) };
}

const CASES = `file_reference,family_name,given_names,birth_date,municipality,case_manager,state,opened_on,closed_on
I 1,Beispiel (erfunden),Ada,1990-05-17,05711000,cm-1,OPEN,2024-01-08,
I 2,Beispiel (erfunden),,1990,05711000,cm-2,CLOSED_GOAL_REACHED,2024-01-08,2024-12-01
`;
const STAGES = `case_file,stage,started_on,ended_on,jump_reason
I 2,EVALUATION,2024-11-01,2024-12-01,erfunden
I 1,ACTIVE_OUTREACH,2024-01-08,2024-01-19,
I 1,INITIAL_COUNSELLING,2024-01-22,,
`;
const FILES = {
  "cases.csv": CASES,
  "case-stages.csv": STAGES,
  "case-persons.csv":
    "case_file,person_number,role,family_name,given_names,birth_date,status_group\nI 1,P 1,CHILD,Beispiel (erfunden),,2015,\n",
  "assessments.csv": "case_file,field,assessed_on,finding\nI 1,WORK,2024-01-20,erfunden\n",
  "sensitive-assessments.csv":
    "case_file,field,assessed_on,finding,consent_on\nI 1,HEALTH,2024-01-20,erfunden,2024-01-19\n",
  "goal-agreements.csv":
    "case_file,position,field,goal,agreed_on,due_on,first_review_on,result,result_on\nI 1,001,WORK,erfunden,2024-02-01,2024-12-01,2024-08-01,,\n",
  "goal-reviews.csv": "case_file,goal,reviewed_on,next_review_on,outcome\nI 1,001,2024-08-01,2025-02-01,erfunden\n",
  "support-services.csv":
    "case_file,position,legal_domain,service,organisation,state,starts_on,ends_on\nI 1,001,SGB_II,erfunden,,PLANNED,,\n",
  "referrals.csv":
    "case_file,recipient,field,requested_on,due_on,state,decided_on\nI 1,JMD (erfunden),,2024-02-01,2024-03-01,REQUESTED,\n",
  "case-contacts.csv": "case_file,contact_on,kind\nI 1,2024-02-01,COUNSELLED\n",
  "case-notes.csv": `case_file,written_on,position,text\nI 1,2024-02-01,001,${NARRATIVE} (erfunden)\n`,
  "case-service-gaps.csv": "case_file,type,field,noticed_on\nI 1,WAITING_TIME,LANGUAGE,2024-02-01\n",
};

test("a provider's data steward imports its cases with all that belongs to them, in any order of the lines, and again without a change", async () => {
  const first = await importFiles(FILES);
  const second = await importFiles(FILES);

  expect(first.faults).toEqual([]);
  expect(first.counts).toHaveLength(Object.keys(FILES).length);
  expect(first.counts).toContain("case-stages.csv 3 0");
  expect(second.counts.every((count) => count.endsWith(" 0 0"))).toBe(true);
});

test.each([
  [
    "case-stages.csv",
    "jump_reason",
    "I 1,GOAL_AGREEMENT,2025-01-08,2025-01-09,",
    "must say why the stage is entered out of the binding order",
  ],
  [
    "case-stages.csv",
    "started_on",
    "I 1,ASSESSMENT,2024-02-10,2024-02-12,",
    "must not be while another stage of the case lasts",
  ],
])("a row of %s that does not fit those that are there is the file's fault at %s", async (file, column, line, rule) => {
  const header = "case_file,stage,started_on,ended_on,jump_reason";
  // The stage that lasts ends before another begins.
  const ended = "I 1,INITIAL_COUNSELLING,2024-01-22,2024-03-01,";
  const { faults } = await importFiles({ [file]: [header, ended, line, ""].join("\n") });

  expect(faults).toEqual([{ file, line: 3, column, rule }]);
});

test("a file that closes a case as its goals reached before the stage EVALUATION is at fault", async () => {
  const { faults } = await importFiles({
    "cases.csv": CASES.replace("cm-1,OPEN,2024-01-08,", "cm-1,CLOSED_GOAL_REACHED,2024-01-08,2024-02-01"),
  });

  expect(faults).toEqual([
    {
      ...{ file: "cases.csv", line: 2, column: "state" },
      rule: "must not be CLOSED_GOAL_REACHED (Beendet: Ziele erreicht) before the stage EVALUATION (Evaluation)",
    },
  ]);
});

test("the old provider's next export does not bring a case back that another provider has taken over", async () => {
  const input = {
    ...{ caseFile: "I 1", toAuthority: "CM-05711-CARITAS", requestedOn: "2024-06-01", consentOn: "2024-06-01" },
  };
  const { data } = await mutate(office, "recordCaseTransfer", { input });
  const { id } = data.recordCaseTransfer;
  await mutate(office, "acceptCaseTransfer", { id, expectedVersion: 1, fileReference: "C 1" }, { as: CARITAS });
  const { faults } = await importFiles({ "cases.csv": CASES });
  const answer = await office.ask(`{ caseByReference(reference: "I 1") { id } }`, {
    as: { ...CARITAS, authority: "CM-05711", actor: "cm-1" },
  });

  expect(faults).toEqual([]);
  expect(answer.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
