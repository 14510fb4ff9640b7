import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseStage } from "../case-stage/case-stage.js";
import { SupportService } from "../support-plan/support-service.js";
import { caseManagement } from "../testing/case-management.js";
import { createCase } from "../testing/create-case.js";

const { ASYLBLG, SGB_II, SGB_V, SGB_IX } = LegalDomain;
const BOTH = ["PATH_SEGMENTS", "LEGAL_DOMAIN"];

type Service = Pick<SupportService, "legalDomain" | "startsOn" | "endsOn"> & Partial<Pick<SupportService, "state">>;

let office: TestSubgraph;
let count = 0;

beforeAll(async () => {
  office = await startOfficeExample(caseManagement);
});

afterAll(() => office.stop());

/** A client of one case with two stages, and these services in its support plan. */
async function givenClient(...services: readonly Service[]): Promise<string> {
  count += 1;
  const pseudonym = `cm-domain-${count}`;
  const caseFile = createCase({ pseudonym });
  await office.given(
    caseFile,
    new CaseStage({ caseFile, stage: CaseStageCode.ASSESSMENT, startedOn: "2021-02-15", endedOn: "2021-11-02" }),
    new CaseStage({ caseFile, stage: CaseStageCode.SERVICE_STEERING, startedOn: "2021-11-03", endedOn: null }),
    ...services.map(
      (service, position) =>
        new SupportService({
          ...{ caseFile, position: `00${position}`, service: "Leistung (erfunden)", organisation: null },
          ...{ state: "GRANTED", ...service },
        }),
    ),
  );

  return pseudonym;
}

/** What is released under these categories, as `CODE DOMAIN from to`; by two statements, whatever they are. */
async function released(pseudonym: string, categories = BOTH): Promise<string[]> {
  const sealed = await office.seal({ ...mandateOf({ pseudonym }), categories }, caseManagement.office);
  const { data, errors, statements } = await askParts(office, caseManagement.office, [sealed]);

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);

  return data._entities[0].caseManagementPart.segments.map(
    ({ code, legalDomain, fromQuarter, toQuarter }: Record<string, string | null>) =>
      `${code} ${legalDomain} ${fromQuarter} ${toQuarter}`,
  );
}

const TRANSITION: readonly Service[] = [
  { legalDomain: SGB_II, startsOn: "2022-06-01", endsOn: null },
  { legalDomain: ASYLBLG, startsOn: "2020-03-01", endsOn: "2022-05-31", state: "ENDED" },
];
const WITHOUT = ["ASSESSMENT NONE 2021-Q1 2021-Q4", "SERVICE_STEERING NONE 2021-Q4 null"];

test("the transition from the Asylbewerberleistungsgesetz to the SGB II parts a stage, under the category LEGAL_DOMAIN alone", async () => {
  const client = await givenClient(...TRANSITION);

  expect(await released(client)).toEqual([
    "ASSESSMENT ASYLBLG 2021-Q1 2021-Q4",
    "SERVICE_STEERING ASYLBLG 2021-Q4 2022-Q2",
    "SERVICE_STEERING SGB_II 2022-Q2 null",
  ]);
  expect(await released(client, ["PATH_SEGMENTS"])).toEqual(WITHOUT);
});

test("services of other legal domains, and those that were not granted or never began, are in no path", async () => {
  const client = await givenClient(
    { legalDomain: SGB_IX, startsOn: "2021-01-01", endsOn: null },
    { legalDomain: SGB_V, startsOn: "2021-06-01", endsOn: null },
    { legalDomain: SGB_II, startsOn: "2021-01-01", endsOn: null, state: "PLANNED" },
    { legalDomain: SGB_II, startsOn: "2021-01-01", endsOn: null, state: "APPLIED_FOR" },
    { legalDomain: SGB_II, startsOn: "2021-01-01", endsOn: null, state: "REFUSED" },
    { legalDomain: SGB_II, startsOn: "2021-01-01", endsOn: null, state: "ENDED" },
    { legalDomain: SGB_II, startsOn: null, endsOn: null },
  );

  expect(await released(client)).toEqual(WITHOUT);
});

test("a time between two livelihoods is not shown, and within a quarter not which day came first", async () => {
  const shown = await Promise.all(
    [
      { ended: "2022-04-30", began: "2022-05-01" },
      { ended: "2022-04-01", began: "2022-06-30" },
      { ended: "2022-06-29", began: "2022-04-02" },
      { ended: "2021-12-31", began: "2022-04-02" },
    ].map(async ({ ended, began }) => {
      const [next, before] = TRANSITION;
      if (!next || !before) throw new Error("A transition has two services.");

      return released(await givenClient({ ...before, endsOn: ended }, { ...next, startsOn: began }));
    }),
  );

  for (const segments of shown) expect(segments).toEqual(shown[0]);
});

test("the end of the last livelihood is shown by its quarter", async () => {
  const client = await givenClient({ legalDomain: SGB_II, startsOn: "2021-02-01", endsOn: "2022-05-31" });

  expect(await released(client)).toEqual([
    "ASSESSMENT SGB_II 2021-Q1 2021-Q4",
    "SERVICE_STEERING SGB_II 2021-Q4 2022-Q2",
    "SERVICE_STEERING NONE 2022-Q2 null",
  ]);
});
