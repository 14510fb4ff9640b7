import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const ACTORS = `query ($ags: Ags) { actors(ags: $ags) { totalCount nodes { name alsoKnownAs role source { id } } } }`;

test("Bielefeld's and the state's actors are those that the documents name", async () => {
  const bielefeld = await subgraph.ask(ACTORS, { variables: { ags: "05711" } });
  const state = await subgraph.ask(ACTORS);

  expect(bielefeld.data.actors.nodes).toContainEqual({
    name: "Fachstelle für Flüchtlinge im Sozialamt",
    alsoKnownAs: "Fachstelle für Integration (geplant)",
    role: "Case Management",
    source: { id: "S0" },
  });
  expect(bielefeld.data.actors.totalCount).toBe(5);
  expect(state.data.actors.totalCount).toBe(24);
  expect([bielefeld.statements, state.statements]).toEqual([4, 3]);
});
