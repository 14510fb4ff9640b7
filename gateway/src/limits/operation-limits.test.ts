import { readdirSync, readFileSync } from "node:fs";
import { Supergraph } from "@apollo/federation-internals";
import { expect, test } from "@jest/globals";
import { buildSchema, getIntrospectionQuery, parse, validate } from "graphql";
import { MOST_TOKENS, operationLimits } from "./operation-limits.js";

const SAVED = new URL("../../../schema/saved-queries/", import.meta.url);
const supergraph = Supergraph.build(
  readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8"),
);
const hub = supergraph.apiSchema().toGraphQLJSSchema();
const schema = buildSchema("type Query { down: Query many: [Query!]! name: String }");

const refusals = (text: string, of = schema) =>
  validate(of, parse(text), [operationLimits]).map(({ message }) => message);
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

test("every saved query and an introspection pass with room", () => {
  const saved = readdirSync(SAVED).map((id) => readFileSync(new URL(`${id}/query.graphql`, SAVED), "utf8"));

  for (const text of [...saved, getIntrospectionQuery()]) {
    expect(refusals(text, hub)).toEqual([]);
    expect(parse(text).tokenCount).toBeLessThan(MOST_TOKENS / 5);
  }
});

test.each([
  ["20 levels", 20, 21, (n: number) => `{${"down{".repeat(n - 1)}name${"}".repeat(n)}`],
  ["5 lists inside each other", 5, 6, (n: number) => `{${"down{many{".repeat(n)}name${"}}".repeat(n)}}`],
  ["60 fields at its root", 60, 61, (n: number) => `{${"name ".repeat(n)}}`],
  ["1000 fields", 999, 1000, (n: number) => `{down{${"name ".repeat(n)}}}`],
  ["100 aliases", 100, 101, (n: number) => `{down{${times(n, (i) => `a${i}:name`)}}}`],
  ["40 directives", 40, 41, (n: number) => `{down{${"... @include(if:true){name} ".repeat(n)}}}`],
] as const)("an operation may have %s at most", (words, most, tooMany, document) => {
  expect(refusals(document(most))).toEqual([]);
  expect(refusals(document(tooMany))).toEqual([expect.stringContaining(`An operation may have ${words} at most`)]);
});

test("a fragment counts as often as it is spread", () => {
  const doubling = times(30, (i) => `fragment F${i} on Query{a:down{...F${i + 1}} b:down{...F${i + 1}}}`);

  expect(refusals(`{...F0} ${doubling} fragment F30 on Query{name}`)).toHaveLength(3);
});

test("lists are counted through fragments, on the type that each is made on", () => {
  const nested = times(6, (i) => `fragment F${i} on Query{many{...F${i + 1}}}`);

  expect(refusals(`{...F0} ${nested} fragment F6 on Query{name}`)).toHaveLength(1);
  expect(refusals(`{...F1} ${nested} fragment F6 on Query{name}`)).toEqual([]);
});

test("a fragment inside itself is left to the rule that names it", () => {
  expect(refusals("{...A} fragment A on Query{...B} fragment B on Query{...A}")).toEqual([]);
});
