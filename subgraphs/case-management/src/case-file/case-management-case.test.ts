import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseStage } from "../case-stage/case-stage.js";
import { caseFile, caseManagement } from "../testing/case-management.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseState } from "./case-state.js";

const { staff: manager } = caseManagement;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

const CASE = `query ($id: ID!) { caseManagementCase(id: $id) { familyName stages { stage startedOn } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(caseManagement);
});

afterAll(() => office.stop());

test("a case manager reads the name of the own client", async () => {
  const { data, errors } = await office.ask(CASE, { as: manager, variables: { id: caseFile.id } });

  expect(errors).toBeUndefined();
  expect(data.caseManagementCase.familyName).toBe("Beispiel (erfunden)");
});

test("a case without its stages costs one select and one log entry", async () => {
  const query = "query ($id: ID!) { caseManagementCase(id: $id) { state openedOn closedOn caseManager } }";
  const { data, statements } = await office.ask(query, { as: manager, variables: { id: caseFile.id } });

  expect(data.caseManagementCase).toEqual({
    state: "CLOSED_GOAL_REACHED",
    openedOn: "2023-01-09",
    closedOn: "2024-06-28",
    caseManager: "cm-1",
  });
  expect(statements).toBe(2);
});

test("the stages of a case come in the binding order", async () => {
  const { data } = await office.ask(CASE, { as: manager, variables: { id: caseFile.id } });

  expect(data.caseManagementCase.stages.map(({ stage }: CaseStage) => stage)).toEqual([
    "ACTIVE_OUTREACH",
    "INITIAL_COUNSELLING",
    "ASSESSMENT",
    "GOAL_AGREEMENT",
    "SUPPORT_PLANNING",
    "SERVICE_STEERING",
    "EVALUATION",
  ]);
});

test("a case of a colleague of the same body is as unknown as one that does not exist", async () => {
  const colleague = { ...manager, actor: "cm-2" };
  const [existing, unknown] = await Promise.all(
    [caseFile.id, UNKNOWN].map((id) => office.ask(CASE, { as: colleague, variables: { id } })),
  );

  expect(existing?.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(existing?.text).toBe(unknown?.text);
  expect(existing?.statements).toBe(unknown?.statements);
});

test("a case or stage that ends before it begins, or a closed case without its date, is refused by the database", async () => {
  const wrong = [
    new CaseManagementCase({ ...caseFile, closedOn: "2023-01-08" }),
    new CaseManagementCase({ ...caseFile, closedOn: null }),
    new CaseManagementCase({ ...caseFile, state: CaseState.PAUSED }),
    new CaseStage({ caseFile, stage: CaseStageCode.ASSESSMENT, startedOn: "2024-02-01", endedOn: "2024-01-31" }),
  ];

  for (const row of wrong) await expect(office.given(row)).rejects.toThrow("violates check constraint");
});
