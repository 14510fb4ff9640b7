import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("case-managers-doubled");
});

afterAll(() => subgraph.stop());

test("case management is funded with 684,000 € in 2023, of which 57,000 € go to a town and count once", async () => {
  const { data } = await subgraph.ask(`{
    stateMoney(ags: ["05558", "05558024"], year: 2023) { pillar totalCents parts { form amountCents containedIn { ags } } }
    territory(ags: "05558") { posts(year: 2023) { posts { kind filledFteAvg fundedFte } } } }`);

  expect(data.stateMoney[1]).toEqual({
    pillar: "B2",
    totalCents: "68400000",
    parts: [
      { form: "POSTS", amountCents: "68400000", containedIn: null },
      { form: "PASS_THROUGH", amountCents: "5700000", containedIn: { ags: "05558" } },
    ],
  });
  expect(data.territory.posts.posts).toContainEqual({ kind: "COORDINATION", filledFteAvg: "3.00", fundedFte: "3.50" });
});

test("a sum and a list say of how many something is recorded", async () => {
  const { data } = await subgraph.ask(`{
    stateMoney(ags: ["05558", "05558024", "05558004"], year: 2023) { pillar coverage { statement } }
    municipalityCoverage(ags5: "05558", on: "2023-07-31") { statement } }`);

  expect(data.stateMoney).toContainEqual({ pillar: "B2", coverage: { statement: "2 of 3 recorded" } });
  expect(data.municipalityCoverage).toEqual({ statement: "1 of 11 recorded" });
});

test("the three bodies and the town that employs while the Kreis supervises are told", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05558") { bodies { kind name } }
    town: territory(ags: "05558024") { caseManagementProviders(on: "2023-07-31") { kind employer supervision } } }`);

  expect(data.territory.bodies).toEqual([
    { kind: "WORKING_GROUP", name: "AG Querschnitt" },
    { kind: "WORKING_GROUP", name: "Koordinierungsgruppe" },
    { kind: "STEERING_GROUP", name: "Steuerungsgruppe" },
  ]);
  expect(data.town.caseManagementProviders).toEqual([
    {
      kind: "MUNICIPALITY",
      employer: "Stadt Lüdinghausen",
      supervision: "Kommunales Integrationszentrum des Kreises Coesfeld",
    },
  ]);
});

test("the local model of five steps is dated and mapped on the seven stages, in their order", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05558") { before: stageModels(on: "2022-12-31") { id }
    stageModels(on: "2023-06-01") { name validFrom validTo steps { position name stages remark }
      mapping { stage steps { position } } source { passage } } } }`);
  const [model] = data.territory.stageModels;

  expect(data.territory.before).toEqual([]);
  expect(model).toMatchObject({ name: "Fünfstufiges Treppenmodell der Fallarbeit", validFrom: "2023", validTo: null });
  expect(model.steps).toHaveLength(5);
  expect(model.steps[2]).toEqual({
    ...{ position: 3, name: "Ziele und Plan", remark: "Zuordnung nach Sinn" },
    stages: ["GOAL_AGREEMENT", "SUPPORT_PLANNING"],
  });
  expect(model.mapping).toEqual(
    [
      ["ACTIVE_OUTREACH", 1],
      ["INITIAL_COUNSELLING", 1],
      ["ASSESSMENT", 2],
      ["GOAL_AGREEMENT", 3],
      ["SUPPORT_PLANNING", 3],
      ["SERVICE_STEERING", 4],
      ["EVALUATION", 5],
    ].map(([stage, position]) => ({ stage, steps: [{ position }] })),
  );
});

test("a generative theme is a service gap: five cases are told, four are withheld", async () => {
  const { data } = await subgraph.ask(`{ serviceGaps(ags: "05558") { nodes { localTerm type
    reportedCases { value suppression } source { passage } } } }`);

  expect(data.serviceGaps.nodes).toEqual([
    {
      ...{ localTerm: "generatives Thema", type: "WAITING_TIME", source: { passage: null } },
      reportedCases: { value: null, suppression: "PRIMARY" },
    },
    {
      ...{ localTerm: "generatives Thema", type: "TRANSPORT", source: { passage: "generative Themen" } },
      reportedCases: { value: 5, suppression: "NONE" },
    },
  ]);
});
