import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("competence-transfer");
});

afterAll(() => subgraph.stop());

test("naturalisation moves from the town to its Kreis on 2024-01-01", async () => {
  const { data } = await subgraph.ask(`{
    before: competence(topic: NATURALISATION, ags: "05162008", on: "2023-12-31") { id }
    after: competence(topic: NATURALISATION, ags: "05162008", on: "2024-01-01") { id } }`);

  expect(data).toEqual({ before: { id: "EBH-05162008" }, after: { id: "EBH-05162" } });
});
