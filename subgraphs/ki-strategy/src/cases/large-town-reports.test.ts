import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("large-town-reports");
});

afterAll(() => subgraph.stop());

const DUTIES = `query ($on: LocalDate) { territory(ags: "05566076") { bodies(kind: COMMITTEE) { name reportingDuties {
  since fulfilled(on: $on) lastAt(on: $on) nextAt(on: $on)
  reports { given monthsSincePrevious dueBy lateDays paper { number } } } } } }`;

test("the yearly report is 197/23, late: more than 12 months after the duty began in November 2021", async () => {
  const { data } = await subgraph.ask(DUTIES, { variables: { on: "2023-12-31" } });

  expect(data.territory.bodies).toEqual([
    {
      name: "Sozialausschuss",
      reportingDuties: [
        {
          ...{ since: "2021-11", fulfilled: true, lastAt: null, nextAt: null },
          reports: [
            { given: "2023", monthsSincePrevious: 13, dueBy: "2022-11-30", lateDays: 32, paper: { number: "197/23" } },
          ],
        },
      ],
    },
  ]);
});

test.each([
  ["2022-11-01", true],
  ["2022-11-15", null],
  ["2022-12-01", false],
  ["2023-06-30", null],
  ["2023-12-31", true],
  ["2024-06-30", null],
  ["2025-01-01", false],
])("on %s the duty is fulfilled: %j, as far as month and year can tell", async (on, fulfilled) => {
  const { data } = await subgraph.ask(DUTIES, { variables: { on } });

  expect(data.territory.bodies[0].reportingDuties[0].fulfilled).toBe(fulfilled);
});

test("the Integrationsrat takes note and recommends in two steps, and has no report on record", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05566076") { bodies(kind: INTEGRATION_COUNCIL) {
    reportingDuties { fulfilled(on: "2023-12-31") reports { given } } } }
    papers(ags: "05566076") { nodes { number steps { role body { name } } relations { kind to { number } reference } } } }`);
  const papers = new Map(data.papers.nodes.map((paper: { number: string }) => [paper.number, paper]));

  expect(data.territory.bodies).toEqual([{ reportingDuties: [{ fulfilled: false, reports: [] }] }]);
  expect(papers.get("362/21")).toMatchObject({
    steps: [
      { role: "TAKES_NOTE", body: { name: "Integrationsrat" } },
      { role: "RECOMMENDS", body: { name: "Integrationsrat" } },
      { role: "DECIDES", body: { name: "Sozialausschuss" } },
    ],
  });
  expect(papers.get("197/23")).toMatchObject({
    relations: [
      { kind: "FOLLOWS", to: { number: "362/21" }, reference: null },
      { kind: "FOLLOWS", to: null, reference: "183/22" },
    ],
  });
});

test("the model project has a start and an end, and the town can have a further coordination post", async () => {
  const { data } = await subgraph.ask(`{ milestones(ags: "05566076") { nodes { start startPrecision actual } }
    municipalities(ags5: "05566", on: "2021-11-01") { name eligibleForExtraCoordination } }`);

  expect(data.milestones.nodes).toEqual([{ start: "2017-04-01", startPrecision: "DAY", actual: "2019-12-31" }]);
  expect(data.municipalities).toContainEqual({ name: "Rheine", eligibleForExtraCoordination: true });
});
