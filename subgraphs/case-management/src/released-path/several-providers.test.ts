import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { askParts, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { OfficePart } from "@kim-hub/kit/office-part";
import { quartersTwice } from "@kim-hub/kit/quarters-twice";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { caseManagement } from "../testing/case-management.js";
import { createCase } from "../testing/create-case.js";

const [OLD, NEW] = ["CM-05711", "CM-05711-CARITAS"];
const STAGES = Object.values(CaseStageCode);
const PEOPLE = 80;

type Stage = Pick<CaseStage, "stage" | "startedOn" | "endedOn">;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(caseManagement);
});

afterAll(() => office.stop());

/** What the office releases under a mandate for these pseudonyms, with one select and one statement of the log. */
async function partOf(...pseudonyms: readonly string[]): Promise<OfficePart> {
  const { body, purpose } = STEERING_GROUP;
  const sealed = await office.seal({ pseudonyms, body, purpose }, caseManagement.office);
  const { data, errors, statements } = await askParts(office, caseManagement.office, [sealed]);

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);

  return data._entities[0].caseManagementPart;
}

const stagesOf = (caseFile: ReturnType<typeof createCase>, stages: readonly Stage[]) =>
  stages.map((stage) => new CaseStage({ caseFile, ...stage }));

test(`of ${PEOPLE} random clients whose case went to another provider, both files make the path of one case that stayed`, async () => {
  const random = createRandom(20261127);
  for (let client = 0; client < PEOPLE; client += 1) {
    let day = addDays("2020-01-01", random(400));
    const stages = STAGES.slice(random(3), 3 + random(5)).map((stage): Stage => {
      const startedOn = day;
      const endedOn = addDays(startedOn, random(150));
      day = addDays(endedOn, random(2) * random(100));

      return { stage, startedOn, endedOn };
    });
    const cut = 1 + random(stages.length);
    const [before, after] = [stages.slice(0, cut), stages.slice(cut)];
    const movedOn = before.at(-1)?.endedOn ?? day;
    const stay = createCase({ authorityId: OLD, pseudonym: `p${client}-stay` });
    const later = createCase({ authorityId: NEW, pseudonym: `p${client}-new`, openedOn: movedOn });
    const old = createCase({
      ...{ authorityId: OLD, pseudonym: `p${client}-old`, transferredOn: movedOn, continuedAs: later.id },
      ...{ openedOn: "2020-01-01", closedOn: movedOn, state: CaseState.CLOSED_REFERRED },
    });
    await office.given(
      ...[stay, later, old, ...stagesOf(stay, stages)],
      ...[...stagesOf(old, before), ...stagesOf(later, after)],
    );
    const both = await partOf(`p${client}-old`, `p${client}-new`);

    expect(both).toEqual(await partOf(`p${client}-stay`));
    expect(quartersTwice(both.segments)).toEqual([]);
  }
});

test("a client with cases of two providers has one path, in which what both did in a quarter counts once", async () => {
  const [first, second] = [
    createCase({ authorityId: OLD, pseudonym: "two-1" }),
    createCase({ authorityId: NEW, pseudonym: "two-2" }),
  ];
  const stage = CaseStageCode.SERVICE_STEERING;
  await office.given(
    ...[first, second],
    ...stagesOf(first, [{ stage, startedOn: "2021-02-01", endedOn: "2022-05-02" }]),
    ...stagesOf(second, [
      { stage: CaseStageCode.ASSESSMENT, startedOn: "2021-11-02", endedOn: "2022-01-31" },
      { stage, startedOn: "2022-02-01", endedOn: "2023-03-01" },
    ]),
  );
  const { segments } = await partOf("two-1", "two-2");

  expect(segments.map(({ code, fromQuarter, toQuarter }) => `${code} ${fromQuarter} ${toQuarter}`)).toEqual([
    "SERVICE_STEERING 2021-Q1 2023-Q1",
    "ASSESSMENT 2021-Q4 2022-Q1",
  ]);
});
