import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { caseManagement } from "../testing/case-management.js";

const { office: name, file } = caseManagement;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(caseManagement);
});

afterAll(() => office.stop());

test("a mandate releases the seven stages in order, with one select and one log entry", async () => {
  const { data, errors, statements } = await askParts(office, name, [await office.seal(mandateOf(file), name)]);

  expect(errors).toBeUndefined();
  const stage = { legalDomain: "NONE", event: "CM_STAGE" };
  expect(data._entities[0].caseManagementPart.segments).toEqual([
    { ...stage, code: "ACTIVE_OUTREACH", fromQuarter: "2023-Q1", toQuarter: "2023-Q1" },
    { ...stage, code: "INITIAL_COUNSELLING", fromQuarter: "2023-Q1", toQuarter: "2023-Q1" },
    // Ended in March; a stage lasts until the next begins.
    { ...stage, code: "ASSESSMENT", fromQuarter: "2023-Q1", toQuarter: "2023-Q2" },
    { ...stage, code: "GOAL_AGREEMENT", fromQuarter: "2023-Q2", toQuarter: "2023-Q2" },
    { ...stage, code: "SUPPORT_PLANNING", fromQuarter: "2023-Q2", toQuarter: "2023-Q2" },
    { ...stage, code: "SERVICE_STEERING", fromQuarter: "2023-Q2", toQuarter: "2024-Q2" },
    { ...stage, code: "EVALUATION", fromQuarter: "2024-Q2", toQuarter: "2024-Q2" },
  ]);
  expect(statements).toBe(2);
});
