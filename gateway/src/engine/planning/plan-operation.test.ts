import { expect, test } from "@jest/globals";
import { buildSchema, Kind, parse } from "graphql";
import { PlanError } from "./input/plan-error.js";
import type { Planning } from "./input/planning.js";
import { planOperation } from "./plan-operation.js";

const schema = buildSchema("type Query { ok: String } type Mutation { touch: String }");

/** A planner that drops everything, however often it is asked. */
const planning: Planning = {
  repaired: null,
  requiringNothing: { kind: Kind.DOCUMENT, definitions: [] },
  synthetics: new Map(),
  internalNames: new Set(),
  requirements: () => undefined,
  keys: () => undefined,
  interfaceObjects: new Set(),
  apiSchema: schema,
  fullSchema: schema,
  runtimeTypes: (_subgraph, type) => [type],
  external: { isExternal: () => false, isProvided: () => false, provides: () => [] },
  owners: () => [],
  plan: () => ({ kind: "QueryPlan" }),
  planWithoutRequires: () => ({ kind: "QueryPlan" }),
};

test("a mutation of which the plan leaves something out is refused before anything is executed", () => {
  expect(() => planOperation(planning, parse("mutation { touch }"))).toThrow(PlanError);
  expect(() => planOperation(planning, parse("mutation { touch }"))).toThrow(
    /^Mutation\.touch is provided by no source/,
  );
});

test("a query keeps what the plan leaves out as an error of that field", () => {
  const { tree, unfetched } = planOperation(planning, parse("{ ok }"));

  expect(tree).toBeNull();
  expect(unfetched).toEqual([{ type: "Query", field: "ok", path: ["ok"], isUnanswerable: false }]);
});

test("a mutation of which its conditions leave nothing has an empty plan", () => {
  const [definition] = parse("mutation { touch }").definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The text is no operation.");
  const nothing = { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections: [] } } as const;

  expect(planOperation(planning, { kind: Kind.DOCUMENT, definitions: [nothing] }).tree).toBeNull();
});
