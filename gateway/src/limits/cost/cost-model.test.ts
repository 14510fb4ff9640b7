import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "@jest/globals";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { getIntrospectionQuery, getOperationAST, parse } from "graphql";
import { Supergraph } from "../../engine/supergraph/supergraph.js";
import { CostModel } from "./cost-model.js";
import { evaluate } from "./quantity.js";

const SCHEMA = new URL("../../../../schema/", import.meta.url);
const DEFAULT_MOST_COST = 50_000;

let model: CostModel;

beforeAll(() => {
  const sdl = readFileSync(new URL("supergraph.graphql", SCHEMA), "utf8");
  model = new CostModel(sdl, new Supergraph(sdl).apiSchema);
});

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document, undefined);
  if (!operation) throw new Error("The document has no operation.");

  return evaluate(model.of(operation, document), variables);
}

test.each([
  ["{ __typename }", 0],
  ['{ territory(ags: "05711") { name } }', 1],
  ["{ territories { ags } }", 450],
  ["{ a: territories { ags } b: territories { name } }", 900],
  ["{ territories { money(years: [2020, 2021, 2022]) { year } } }", 450 * (1 + 3)],
  ["{ territories { money(years: 2020) { year pillars { pillar } } } }", 450 * (1 + 1 + 10)],
  ["{ milestones { nodes { title } } }", 1 + 50],
  ["{ milestones(first: 3) { nodes { title document { id } } edges { node { title } } } }", 1 + 3 * 2 + 3 * 2],
  ["{ ...A ...A } fragment A on Query { stateBodies { id } }", 20],
  ["{ ... on Query { stateBodies { ... on Body { id territory { ags } } } } }", 20],
  ["{ __schema { queryType { name } } }", 0],
  [
    "{ a: __schema { types { fields { name } } } b: __schema { ...A } } fragment A on __Schema { types { name } }",
    20_000,
  ],
  ['{ releasedPath(token: "a") { status } }', 500],
])("%s costs %d", (text, cost) => {
  expect(costOf(text)).toBe(cost);
});

test("sizes come from variables, their defaults, and the schema's, in this order", () => {
  const text =
    "query ($first: Int! = 7, $years: [Int!]!) { milestones(first: $first) { nodes { title } } territory(ags: 1) { money(years: $years) { year } } }";

  expect(costOf(text, { years: [2020, 2021] })).toBe(1 + 7 + 1 + 2);
  expect(costOf(text, { first: 90, years: 2020 })).toBe(1 + 90 + 1 + 1);
  expect(costOf(text, { first: -5, years: [] })).toBe(1 + 0 + 1 + 0);
});

test("60 roots of every territory's money of 20 years and bodies cost more than any operation may", () => {
  const years = Array.from({ length: 20 }, (_, index) => 2020 + index);
  const roots = Array.from(
    { length: 60 },
    (_, index) => `r${index}: territories { money(years: [${years}]) { year } bodies { id } }`,
  );

  expect(costOf(`{ ${roots.join(" ")} }`)).toBe(60 * 450 * (1 + 20 + 10));
  expect(costOf(`{ ${roots.join(" ")} }`)).toBeGreaterThan(DEFAULT_MOST_COST);
});

test("an introspection costs what it may, and six of them in one operation more", () => {
  const whole = "__schema { types { name fields { name description args { name } type { name } } } }";
  const roots = (count: number) => Array.from({ length: count }, (_, index) => `s${index}: ${whole}`).join(" ");

  expect(costOf(getIntrospectionQuery())).toBeLessThan(DEFAULT_MOST_COST);
  expect(costOf(`{ ${roots(6)} }`)).toBeGreaterThan(DEFAULT_MOST_COST);
});

test("every saved query costs at most a fifth of what it may, with the largest arguments", () => {
  const largest = { years: Array.from({ length: 20 }, (_, index) => 2020 + index), first: 100 };
  const saved = readManifest(fileURLToPath(new URL("saved-queries.json", SCHEMA)));
  const costs = saved.map(({ id: name, text }) => ({ name, cost: costOf(text, largest) }));

  expect(costs.length).toBeGreaterThan(5);
  expect(costs.filter(({ cost }) => cost === 0 || cost > DEFAULT_MOST_COST / 5)).toEqual([]);
});
