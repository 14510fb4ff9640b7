import { expect, test } from "@jest/globals";
import { PlanError } from "@kim-hub/gateway/plan-error";
import { expectFaults } from "./expect-faults.js";
import { createTwoGateways } from "./two-gateways.js";
import { KEPT, NO_TYPE, UNIONS } from "./vanishing-cases.js";
import { DIVIDED_UNION, GHOSTS, NO_IMPLEMENTATIONS } from "./vanishing-supergraphs.js";

expectFaults("A field below an interface without implementations", NO_IMPLEMENTATIONS, KEPT);
expectFaults("An object without a type's name", GHOSTS, NO_TYPE);
expectFaults("A union that is divided", DIVIDED_UNION, UNIONS);

test.each([
  ["{ ok node { field } }", "Node.field"],
  ["{ node { __typename ...F } } fragment F on Node { x: field }", "Node.field"],
])(
  "%s is refused: no subgraph can give the field there, and nobody knows the object's type",
  async (query, coordinate) => {
    const { engine, requests, stock } = await createTwoGateways(GHOSTS);

    expect(() => engine.prepare(query)).toThrow(
      new PlanError(coordinate, `${coordinate} is provided by no source there, so nothing of this query was executed.`),
    );
    expect(requests).toEqual([]);
    // The stock gateway does not ask, and says nothing.
    expect((await stock("{ ok node { field } }")).errors).toEqual([]);
  },
);
