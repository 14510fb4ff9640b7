import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const MEASURES = `query ($ags: Ags, $year: Int, $pillar: FundingPillar) { measures(ags: $ags, year: $year, pillar: $pillar) {
  totalCount nodes { year measure pillar plannedCents suppression milestone { title slipDays } source { id } } } }`;

const ask = (variables: Record<string, unknown>) => subgraph.ask(MEASURES, { variables });

test("Aachen plans events for 83,000 euros and filled case-management posts in 2021, in five selects", async () => {
  const { data, statements } = await ask({ ags: "05334002", year: 2021 });

  expect(data.measures).toEqual({
    totalCount: 2,
    nodes: [
      {
        year: 2021,
        measure: "Veranstaltungen und Maßnahmenumsetzungen, welche in KIM entwickelt werden",
        pillar: "B1",
        plannedCents: "8300000",
        suppression: "NONE",
        milestone: null,
        source: { id: "S2" },
      },
      {
        year: 2021,
        measure: "Casemanagementstellen besetzen",
        pillar: "B2",
        plannedCents: null,
        suppression: "NOT_COLLECTED",
        milestone: { title: "Casemanagementstellen besetzt", slipDays: 123 },
        source: { id: "S2" },
      },
    ],
  });
  expect(statements).toBe(5);
});

test("measures are asked for by pillar, and those of the state without a territory", async () => {
  const third = await ask({ ags: "05554", pillar: "B3" });
  const state = await ask({});

  expect(third.data.measures.totalCount).toBe(1);
  expect(state.data.measures.totalCount).toBe(7);
});
