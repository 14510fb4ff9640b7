import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CasePerson } from "../case-person/case-person.js";
import { database } from "../database.js";
import { GoalReview } from "../goal-agreement/goal-review.js";
import { CaseNote } from "../note/case-note.js";
import { mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { createGoal } from "../testing/create-goal.js";
import { RETAINED_CASES } from "./retained-cases.js";

let office: TestSubgraph;
const closed = (closedOn: string, personNumber: string) =>
  createCase({ state: CaseState.CLOSED_MOVED, openedOn: "2020-01-01", closedOn, personNumber });

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

async function deleteOn(on: string, dryRun: boolean) {
  const orm = createOrm(database, office.ownerUrl);
  const [cases] = RETAINED_CASES;
  if (!cases) throw new Error("Cases are retained.");
  const counts = await orm.em.fork().transactional((em) => deleteDue(em, cases, { on, period: "P3Y", dryRun }));
  await orm.close();

  return Object.fromEntries(counts.map(({ table, rows }) => [table, rows]));
}

test("a case goes with all that belongs to it three years after it was closed, and not a day before", async () => {
  const due = closed("2021-03-31", "P 1");
  const running = createCase({ openedOn: "2020-01-01", personNumber: "P 1" });
  const goal = createGoal(due);
  await office.given(
    ...[due, running, closed("2021-04-01", "P 2"), goal],
    new GoalReview({ caseFile: due, goal, reviewedOn: "2021-01-01", nextReviewOn: null, outcome: "x" }),
    new CaseNote({ caseFile: due, writtenOn: "2021-01-01", position: "001", text: "x" }),
    new CasePerson({
      ...{ caseFile: due, authorityId: "CM-05711", personNumber: "P 3", role: "CHILD" },
      ...{ familyName: "Beispiel (erfunden)", givenNames: null, birthDate: null },
    }),
  );
  await mutate(office, "correctCaseManagementCase", {
    ...{ id: due.id, expectedVersion: 1 },
    input: {
      ...{ fileReference: due.fileReference, personNumber: "P 1", familyName: "Berichtigt (erfunden)" },
      ...{ caseManager: "cm-1", state: "CLOSED_MOVED", openedOn: "2020-01-01", closedOn: "2021-03-31" },
    },
  });

  expect(await deleteOn("2024-03-31", true)).toMatchObject({ case_management_case: 0 });
  expect(await deleteOn("2024-04-01", true)).toMatchObject({ case_management_case: 1, case_note: 1 });
  expect(await deleteOn("2024-04-01", false)).toMatchObject({
    ...{ case_management_case: 1, goal_agreement: 1, goal_review: 1, case_note: 1, case_person: 1, history: 1 },
    // P 1 has a case that goes on.
    person_register: 1,
  });
  expect(await office.rows("select person_number from person_register order by 1")).toEqual([
    { person_number: "P 1" },
    { person_number: "P 2" },
  ]);
  expect(await office.rows("select 1 from history")).toEqual([]);
});

test("a case that another provider took over goes three years after that, also where the old one's export says it is open", async () => {
  await office.given(createCase({ openedOn: "2020-01-01", personNumber: "P 4", transferredOn: "2020-03-31" }));

  expect(await deleteOn("2023-03-31", true)).toMatchObject({ case_management_case: 0 });
  expect(await deleteOn("2023-04-01", true)).toMatchObject({ case_management_case: 1 });
});
