import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { Deputyship } from "../deputyship/deputyship.js";
import { CARITAS, COLLEAGUE, MANAGER, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { createGoal } from "../testing/create-goal.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  const own = [
    createCase({ fileReference: "BI/24 1", openedOn: "2024-01-01" }),
    createCase({ fileReference: "BI/24 2", openedOn: "2024-02-01", state: CaseState.PAUSED }),
    createCase({ fileReference: "BI/25 3", openedOn: "2024-03-01" }),
    createCase({ fileReference: "50% 4", openedOn: "2024-04-01" }),
  ];
  const [first, second] = own;
  if (!first || !second) throw new Error("There are cases.");
  await office.given(
    ...own,
    createCase({ fileReference: "BI/24 9", caseManager: "cm-2" }),
    createCase({ fileReference: "BI/24 9", authorityId: "CM-05711-CARITAS", caseManager: "cm-1" }),
    new CaseStage({
      ...{ caseFile: first, stage: CaseStageCode.ASSESSMENT, startedOn: "2024-01-02", endedOn: "2024-02-01" },
    }),
    new CaseStage({ caseFile: first, stage: CaseStageCode.GOAL_AGREEMENT, startedOn: "2024-02-02", endedOn: null }),
    new CaseStage({ caseFile: second, stage: CaseStageCode.ASSESSMENT, startedOn: "2024-02-02", endedOn: null }),
    createGoal(first, { agreedOn: "2024-02-02", dueOn: "2024-06-30", firstReviewOn: "2024-05-01" }),
  );
});

afterAll(() => office.stop());

async function list(args: string, as = MANAGER) {
  const { data, errors, statements } = await office.ask(
    `{ myCases${args} { nodes { fileReference } pageInfo { hasNextPage endCursor } } }`,
    { as },
  );
  const references = data?.myCases?.nodes.map(({ fileReference }: { fileReference: string }) => fileReference);

  return { references, errors, statements, endCursor: data?.myCases?.pageInfo.endCursor };
}

test("a case manager lists the own cases, the longest open first, by one select and one log entry", async () => {
  const { references, statements } = await list("");

  expect(references).toEqual(["BI/24 1", "BI/24 2", "BI/25 3", "50% 4"]);
  expect(statements).toBe(2);
});

test.each([
  ["(state: PAUSED)", ["BI/24 2"]],
  ["(stage: ASSESSMENT)", ["BI/24 2"]],
  ["(stage: GOAL_AGREEMENT, state: OPEN)", ["BI/24 1"]],
  ['(dueBefore: "2024-07-01")', ["BI/24 1"]],
  ['(dueBefore: "2024-06-30")', []],
  ['(reference: "BI/24")', ["BI/24 1", "BI/24 2"]],
  ['(reference: "50%")', ["50% 4"]],
  ['(reference: "%")', []],
])("the list of cases %s is %j", async (args, expected) => {
  const { references, statements, errors } = await list(args);

  expect(errors).toBeUndefined();
  expect(references).toEqual(expected);
  // The log has nothing to enter where nobody's data are answered.
  expect(statements).toBe(expected.length > 0 ? 2 : 1);
});

test("pages follow each other without a gap, and each costs one select and one log entry", async () => {
  const first = await list("(first: 3)");
  const second = await list(`(first: 3, after: "${first.endCursor}")`);

  expect([...first.references, ...second.references]).toEqual(["BI/24 1", "BI/24 2", "BI/25 3", "50% 4"]);
  expect([first.statements, second.statements]).toEqual([2, 2]);
});

test.each(["(first: 0)", "(first: 101)", '(after: "nonsense")'])("the page %s is refused", async (args) => {
  const { errors } = await list(args);

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("the stages of however many cases cost one select more", async () => {
  const { data, statements } = await office.ask("{ myCases { nodes { stages { stage } goals { goal } } } }", {
    as: MANAGER,
  });

  expect(data.myCases.nodes).toHaveLength(4);
  expect(statements).toBe(4);
});

test("a deputy lists the cases of the one stood in for beside the own, and a colleague does not", async () => {
  const standsIn = new Deputyship({
    ...{ authorityId: "CM-05711", caseManager: "cm-1", deputy: "cm-3" },
    ...{ validFrom: localDate(), validTo: addDays(localDate(), 1) },
  });
  await office.given(standsIn, createCase({ fileReference: "OWN 3", caseManager: "cm-3", openedOn: "2025-01-01" }));

  expect((await list("", { ...MANAGER, actor: "cm-3" })).references).toHaveLength(5);
  expect((await list("", COLLEAGUE)).references).toEqual(["BI/24 9"]);
  expect((await list("", CARITAS)).references).toEqual([]);
});

test("by the pseudonym in the trust officer's letter the case's own case manager finds it, and nobody else", async () => {
  const [asked] = await office.rows(
    "select pseudonym from case_management_case where file_reference = 'BI/24 2' and authority_id = 'CM-05711'",
  );
  const filter = `(pseudonym: "${asked?.pseudonym}")`;

  expect((await list(filter)).references).toEqual(["BI/24 2"]);
  expect((await list(filter, COLLEAGUE)).references).toEqual([]);
  expect((await list(filter, CARITAS)).references).toEqual([]);
});

test("every person on a page is named in the disclosure log", async () => {
  await list("(first: 2)");
  const rows = await office.rows(
    "select subject from disclosure_log where coordinate = 'Query.myCases' order by at desc limit 2",
  );
  const known = await office.rows(
    "select pseudonym from case_management_case where file_reference in ('BI/24 1', 'BI/24 2') and authority_id = 'CM-05711'",
  );

  expect(rows.map(({ subject }) => subject).toSorted()).toEqual(known.map(({ pseudonym }) => pseudonym).toSorted());
});

test("a case is found by its reference among the own ones, for one select and one log entry", async () => {
  const ask = (reference: string, as = MANAGER) =>
    office.ask(`query ($reference: String!) { caseByReference(reference: $reference) { openedOn } }`, {
      as,
      variables: { reference },
    });
  const { data, statements } = await ask("BI/25 3");
  const colleague = await ask("BI/24 9");
  const unknown = await ask("BI/99 9");

  expect(data).toEqual({ caseByReference: { openedOn: "2024-03-01" } });
  expect(statements).toBe(2);
  expect(colleague.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(colleague.text).toBe(unknown.text);
});

test.each(["NFC", "NFD"])(
  "umlauts of a reference in %s find the one case, whole and by its beginning",
  async (form) => {
    const manager = { ...MANAGER, actor: `cm-${form}` };
    await office.given(createCase({ fileReference: `Köln/Süd ${form}`, caseManager: manager.actor }));
    const { data } = await office.ask(
      `query ($whole: String!, $beginning: String!) {
      caseByReference(reference: $whole) { fileReference } myCases(reference: $beginning) { nodes { fileReference } } }`,
      { as: manager, variables: { whole: `Köln/Süd ${form}`.normalize(form), beginning: "Köln/S".normalize(form) } },
    );

    expect(data).toEqual({
      caseByReference: { fileReference: `Köln/Süd ${form}` },
      myCases: { nodes: [{ fileReference: `Köln/Süd ${form}` }] },
    });
  },
);
