import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(createFile({ authorityId: "ABH-05711", fileReference: "G-1" }));
});

afterAll(() => office.stop());

const accompany = (startedOn: string, endedOn: string | null = null) =>
  record(office, "GuideAccompaniment", { file: "G-1", startedOn, endedOn });
const agree = (agreedOn: string, values = {}) =>
  record(office, "GuideGoalAgreement", {
    file: "G-1",
    goal: "Sprachkurs B1",
    agreedOn,
    dueOn: "2026-12-31",
    ...values,
  });

test("an accompaniment has goals and recognised achievements of its own, each read by one statement", async () => {
  await accompany("2026-01-07", "2026-06-30");
  await agree("2026-01-20", { result: "PARTLY_ACHIEVED" });
  await record(office, "IntegrationAchievement", {
    ...{ file: "G-1", kind: "LANGUAGE", recognisedOn: "2026-05-04", languageLevel: "B1" },
  });
  const query = `{ fileByReference(reference: "G-1") { guideAccompaniments { startedOn endedOn }
    guideGoalAgreements { goal dueOn result } integrationAchievements { kind languageLevel } transmissionRequests { norm } } }`;
  const { data, errors, statements } = await askAsClerk(office, query);

  expect(errors).toBeUndefined();
  expect(data.fileByReference).toEqual({
    guideAccompaniments: [{ startedOn: "2026-01-07", endedOn: "2026-06-30" }],
    guideGoalAgreements: [{ goal: "Sprachkurs B1", dueOn: "2026-12-31", result: "PARTLY_ACHIEVED" }],
    integrationAchievements: [{ kind: "LANGUAGE", languageLevel: "B1" }],
    transmissionRequests: [],
  });
  expect(statements).toBe(6);
});

test("nobody is accompanied twice on one day", async () => {
  const { errors } = await accompany("2026-06-30");

  expect(errors).toMatchObject([
    {
      message: "The value of startedOn must not lie in another accompaniment of the person, nor begin before it ends.",
    },
  ]);
  expect((await accompany("2026-07-01")).errors).toBeUndefined();
});

test("a goal is agreed while the guide accompanies the person", async () => {
  const { errors } = await agree("2026-01-06");

  expect(errors).toMatchObject([{ message: "The value of agreedOn must lie in an accompaniment of the person." }]);
});

test.each([
  ["LANGUAGE", undefined, "The value of languageLevel must not be empty for LANGUAGE (Deutschkenntnisse)."],
  ["SCHOOL", "B1", "The value of languageLevel must be empty but for LANGUAGE (Deutschkenntnisse)."],
])("an achievement of the kind %s with the level %s is refused", async (kind, languageLevel, message) => {
  const { errors } = await record(office, "IntegrationAchievement", {
    ...{ file: "G-1", kind, recognisedOn: "2026-05-05", languageLevel },
  });

  expect(errors).toMatchObject([{ message }]);
});

test("goals without a result are listed by the day on which they are due, with one select and one log entry", async () => {
  await agree("2026-02-02", { goal: "Ausbildungsplatz", dueOn: "2026-08-01" });
  await agree("2026-02-03", { goal: "Arbeitsvertrag", dueOn: "2026-07-01" });
  const query = `query ($before: LocalDate!) { dueGuideGoals(dueBefore: $before) { nodes { goal file { fileReference } } } }`;
  const { data, errors, statements } = await askAsClerk(office, query, { before: "2026-12-31" });
  const foreign = await askAsClerk(office, query, { before: "2026-12-31" }, "ABH-05554");

  expect(errors).toBeUndefined();
  expect(data.dueGuideGoals.nodes).toEqual([
    { goal: "Arbeitsvertrag", file: { fileReference: "G-1" } },
    { goal: "Ausbildungsplatz", file: { fileReference: "G-1" } },
  ]);
  expect(statements).toBe(2);
  expect(foreign.data.dueGuideGoals.nodes).toEqual([]);
});
