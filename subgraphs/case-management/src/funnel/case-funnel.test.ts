import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { quarterOf } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CasePerson } from "../case-person/case-person.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { MANAGER, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

const OPENED = { openedOn: "2024-01-08", municipality: "05711000" };

beforeAll(async () => {
  office = await startCaseOffice();
  const running = Array.from({ length: 6 }, () => createCase(OPENED));
  const gone = Array.from({ length: 7 }, () =>
    createCase({ ...OPENED, state: CaseState.CLOSED_NO_CONTACT, closedOn: "2024-03-01" }),
  );
  const restricted = createCase({ ...OPENED, isRestricted: true });
  const nowhere = createCase({ ...OPENED, municipality: null });
  const cases = [...running, ...gone, restricted, nowhere];
  const enter =
    (stage: CaseStageCode, startedOn: string, endedOn: string | null) => (caseFile: (typeof cases)[number]) =>
      new CaseStage({ caseFile, stage, startedOn, endedOn });
  const [first] = running;
  if (!first) throw new Error("There are cases.");
  await office.given(...cases);
  await office.given(
    ...cases.map(enter(CaseStageCode.ACTIVE_OUTREACH, "2024-01-08", "2024-01-18")),
    ...running.map(enter(CaseStageCode.INITIAL_COUNSELLING, "2024-01-18", null)),
    ...gone.map(enter(CaseStageCode.INITIAL_COUNSELLING, "2024-01-18", "2024-03-01")),
    ...["1", "2"].map(
      (number) =>
        new CasePerson({
          ...{ caseFile: first, authorityId: "CM-05711", personNumber: `CHILD ${number}`, role: "CHILD" },
          ...{ familyName: "Beispiel (erfunden)", givenNames: null, birthDate: "2015" },
        }),
    ),
  );
  await office.freeze({ today: "2024-07-01" });
});

afterAll(() => office.stop());

const COUNT = "{ cases { value suppression } persons { value suppression } }";
const FUNNEL = `asOf status opened ${COUNT} openAtEnd ${COUNT} stages { stage entered ${COUNT} jumpedInto ${COUNT}
  completed ${COUNT} dropped ${COUNT} reEntries ${COUNT} openAtEnd ${COUNT} medianDays { medianDays p25Days n { value } } }`;
const ask = (args: string, as: object = STEERING) => office.ask(`{ cmFunnel(${args}) { ${FUNNEL} } }`, { as });
const HALF_YEAR = 'ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q2" }';
const given = (cases: number, persons: number) => ({
  ...{ cases: { value: cases, suppression: "NONE" }, persons: { value: persons, suppression: "NONE" } },
});
const withheld = (suppression: string) => ({
  ...{ cases: { value: null, suppression }, persons: { value: null, suppression } },
});

test("the funnel has always the seven stages in the binding order, in cases and in persons", async () => {
  const { data, errors, statements } = await ask(HALF_YEAR);
  const empty = await ask('ags: "05554", period: { fromQuarter: "2020-Q1", toQuarter: "2020-Q1" }');
  expect(empty.data.cmFunnel.opened).toEqual(withheld("NOT_COLLECTED"));

  expect(errors).toBeUndefined();
  for (const { cmFunnel } of [data, empty.data])
    expect(cmFunnel.stages.map(({ stage }: { stage: string }) => stage)).toEqual(Object.values(CaseStageCode));
  expect(data.cmFunnel.opened).toEqual(given(13, 15));
  const [outreach, counselling] = data.cmFunnel.stages;
  expect(outreach.completed).toEqual(given(13, 15));
  expect(outreach.medianDays).toEqual({ medianDays: 10, p25Days: 10, n: { value: 13 } });
  expect(counselling.dropped).toEqual(given(7, 7));
  expect(counselling.openAtEnd).toEqual(given(6, 8));
  expect(statements).toBe(1);
});

test("a restricted case and one without a municipality count nowhere", async () => {
  const { data } = await ask(HALF_YEAR);

  // 15 cases were opened.
  expect(data.cmFunnel.opened.cases.value).toBe(13);
});

test("none is said where nobody is, and all else stands beside it", async () => {
  const { data } = await ask(HALF_YEAR);
  const [outreach, counselling, assessment] = data.cmFunnel.stages;

  expect(outreach.dropped).toEqual(given(0, 0));
  expect(outreach.entered).toEqual(given(13, 15));
  expect(counselling.completed).toEqual(given(0, 0));
  expect(assessment.entered).toEqual(given(0, 0));
  expect(data.cmFunnel.openAtEnd).toEqual(given(6, 8));
});

test("a municipality's AGS and its district's are the same for a town that is both", async () => {
  const district = await ask(HALF_YEAR);
  const town = await ask(HALF_YEAR.replace("05711", "05711000"));

  expect(town.data).toEqual(district.data);
});

test("the cases of another provider are none of this one's", async () => {
  const { data } = await ask(`${HALF_YEAR}, provider: "CM-05711-CARITAS"`);

  expect(data.cmFunnel.opened).toEqual(withheld("NOT_COLLECTED"));
});

test("a funnel covers quarters that have ended", async () => {
  const now = quarterOf(new Date().toISOString());
  const { errors } = await ask(`ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "${now}" }`);

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test.each([
  ["2023-Q2", "2024-Q2"],
  ["2021-Q1", "2024-Q2"],
  ["2024-Q2", "2024-Q2"],
])("a period from %s to %s begins with none of three years", async (fromQuarter, toQuarter) => {
  const asked = HALF_YEAR.replace("2024-Q1", fromQuarter).replace('"2024-Q2" }', `"${toQuarter}" }`);

  expect((await ask(asked)).errors).toMatchObject([
    {
      message: `The period from ${fromQuarter} to ${toQuarter} is none of this figure's: it begins with the first quarter of the year in which it ends, or of one of the 2 years before.`,
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test("a period that begins before anything was counted has the answer of the first year", async () => {
  expect((await ask(HALF_YEAR.replace("2024-Q1", "2022-Q1"))).data).toEqual((await ask(HALF_YEAR)).data);
});

test("case managers and steering groups read figures, and who has no role that may does not", async () => {
  expect((await ask(HALF_YEAR, MANAGER)).errors).toBeUndefined();
  expect((await ask(HALF_YEAR, {})).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
