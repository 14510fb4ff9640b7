import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseStage } from "../case-stage/case-stage.js";
import { COLLEAGUE, MANAGER, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  const cases = Array.from({ length: 6 }, () => createCase({ openedOn: "2024-01-01" }));
  const stages = cases.map(
    (caseFile) =>
      new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: "2024-01-02", endedOn: null }),
  );
  await office.given(...cases, ...stages, ...Array.from({ length: 4 }, () => createCase({ caseManager: "cm-2" })));
});

afterAll(() => office.stop());

const QUERY = `{ caseload(on: "2024-03-01") { on running { cases { value suppression } persons { value } }
  stages { stage running { cases { value } } } } }`;

test("a caseload counts the caller's own cases; the stages stand where none is too small, and a small caseload is not", async () => {
  const { data, errors, statements } = await office.ask(QUERY, { as: MANAGER });
  const colleague = await office.ask(QUERY, { as: COLLEAGUE });

  expect(errors).toBeUndefined();
  expect(data.caseload.stages).toHaveLength(7);
  expect(data.caseload.running).toEqual({ cases: { value: 6, suppression: "NONE" }, persons: { value: 6 } });
  // Nobody is in another stage, and the six beside the one would tell that.
  expect(data.caseload.stages[0]).toEqual({ stage: "ACTIVE_OUTREACH", running: { cases: { value: null } } });
  expect(colleague.data.caseload.running.cases.value).toBeNull();
  expect(statements).toBe(1);
});

test("nobody but a case manager reads a caseload", async () => {
  const { errors } = await office.ask(QUERY, { as: STEERING });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
