import { expect, test } from "@jest/globals";
import { createArena } from "./arena.js";
import { expectFaults } from "./expect-faults.js";
import { KEPT, NO_TYPE, UNIONS } from "./vanishing-cases.js";
import { DIVIDED_UNION, GHOSTS, NO_IMPLEMENTATIONS } from "./vanishing-worlds.js";

expectFaults("A field below an interface without implementations", NO_IMPLEMENTATIONS, KEPT);
expectFaults("An object without a type's name", GHOSTS, NO_TYPE);
expectFaults("A union that is divided", DIVIDED_UNION, UNIONS);

test("a subgraph's error about a field that the planner leaves out is told", async () => {
  const { ours, stock } = await createArena(GHOSTS);

  const { data, errors } = await ours("{ ok node { field } }");

  expect(data).toEqual({ ok: "OK", node: null });
  expect(errors).toMatchObject([{ path: ["node"] }]);
  // The stock gateway does not ask, and says nothing.
  expect(await stock("{ ok node { field } }")).toEqual({ data: { ok: "OK", node: null }, errors: [] });
});
