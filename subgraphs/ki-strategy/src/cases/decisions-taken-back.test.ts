import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("decisions-taken-back");
});

afterAll(() => subgraph.stop());

const PAPERS = `query ($on: LocalDate) { papers(ags: "05316") { nodes { number isRevoked(on: $on)
  relations { kind worksFrom to { number } reference } relatedBy { kind worksFrom paper { number } } } } }`;
const revokes = (number: string, worksFrom: string | null) => ({
  kind: "REVOKES",
  worksFrom,
  to: { number },
  reference: null,
});

test("a paper revokes two others from the day of its decision, and not while it is only proposed", async () => {
  const ask = async (on: string) => (await subgraph.ask(PAPERS, { variables: { on } })).data.papers.nodes;
  const proposed = await ask("2024-12-31");
  const step = {
    ...{ paper: "05316-2024-3092", position: 1, body: "RAT-05316", date: "2024-12-16", role: "DECIDES" },
    ...{ outcome: "ACCEPTED", source: "05316-2024-3092", passage: "Rat der Stadt" },
  };
  const { errors } = await record(subgraph, "DeliberationStep", { as: coordinator("05316"), input: step });
  const before = await ask("2024-12-15");
  const decided = await ask("2024-12-16");

  expect(errors).toBeUndefined();
  expect(proposed).toMatchObject([
    { number: "2021/1121", isRevoked: false, relatedBy: [{ kind: "REVOKES", worksFrom: null }] },
    { number: "2022/1410", isRevoked: false },
    { number: "2024/3092", relations: [revokes("2021/1121", null), revokes("2022/1410", null)] },
  ]);
  expect(before).toMatchObject([{ isRevoked: false }, { isRevoked: false }, { isRevoked: false }]);
  expect(decided).toMatchObject([
    { isRevoked: true, relatedBy: [{ worksFrom: "2024-12-16", paper: { number: "2024/3092" } }] },
    { isRevoked: true },
    { isRevoked: false, relations: [revokes("2021/1121", "2024-12-16"), revokes("2022/1410", "2024-12-16")] },
  ]);
});

test("the own contribution ends on 2024-12-31, and three posts at welfare bodies are at risk in 2025", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05316") { postsAtRisk(year: 2025) {
    risk from fte passThrough { toOrganisation topUpUntil topUpCents } post { id } } none: postsAtRisk(year: 2024) { risk } } }`);

  expect(data.territory).toEqual({
    postsAtRisk: [1, 2, 3].map((number) => ({
      risk: "TOP_UP_ENDS",
      from: "2025-01-01",
      fte: "1.00",
      passThrough: { toOrganisation: `Trägerin ${number}`, topUpUntil: "2024-12-31", topUpCents: null },
      post: null,
    })),
    none: [],
  });
});
