import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { buildSchema, getIntrospectionQuery, parse, validate } from "graphql";
import { limits, MOST_TOKENS } from "./limits.js";

const SAVED = new URL("../../schema/saved-queries/", import.meta.url);
const schema = buildSchema("type Query { down: Query name: String }");

const refusals = (text: string) => validate(schema, parse(text), [limits]).map(({ message }) => message);
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

test("every saved query and an introspection pass with room", () => {
  const saved = readdirSync(SAVED).map((id) => readFileSync(new URL(`${id}/query.graphql`, SAVED), "utf8"));

  for (const text of [...saved, getIntrospectionQuery()]) {
    expect(refusals(text)).toEqual([]);
    expect(parse(text).tokenCount).toBeLessThan(MOST_TOKENS / 5);
  }
});

test.each([
  ["20 levels", 20, 21, (n: number) => `{${"down{".repeat(n - 1)}name${"}".repeat(n)}`],
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

test("a fragment inside itself is left to the rule that names it", () => {
  expect(refusals("{...A} fragment A on Query{...B} fragment B on Query{...A}")).toEqual([]);
});
