import { expect, test } from "@jest/globals";
import { composeSubgraphs } from "../../testing/create-test-engine.js";
import { PlanError } from "../planning/input/plan-error.js";
import { Supergraph } from "../supergraph/supergraph.js";
import { OperationStore } from "./operation-store.js";

const MOST_BYTES = 200_000;
const supergraph = new Supergraph(
  composeSubgraphs({ office: { sdl: "type Query { a: Int b: Int } type Mutation { c(d: Int): Int }" } }),
);
const create = () => new OperationStore(supergraph, { mostBytes: MOST_BYTES });
const source = (text: string, operationName?: string) => ({ text, operationName });

test("however many operations come, their bytes stay below the limit, and the latest are kept", () => {
  const store = create();
  for (let number = 0; number < 500; number += 1) {
    store.get(source(`query Q${number} { ${number % 2 === 0 ? "a" : "b a"} }`));

    expect(store.bytes).toBeLessThanOrEqual(MOST_BYTES);
  }

  expect(store.bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(store.find(source("query Q0 { a }"))).toBeNull();
  expect(store.find(source("query Q499 { b a }"))).not.toBeNull();
});

test("an operation larger than the limit is answered and not kept", () => {
  const store = create();
  const text = `{ a ${" ".repeat(MOST_BYTES)} }`;

  expect(store.get(source(text)).bytes).toBeGreaterThan(0);
  expect(store.find(source(text))).toBeNull();
  expect(store.bytes).toBe(0);
});

test("an operation that is asked for stays, though it is the oldest", () => {
  const store = create();
  store.get(source("{ a }"));
  for (let number = 0; number < 500; number += 1) {
    store.get(source(`query Q${number} { b }`));
    store.find(source("{ a }"));
  }

  expect(store.find(source("{ a }"))).not.toBeNull();
});

test("an operation is planned once", () => {
  const store = create();

  expect(store.get(source("{ a }"))).toBe(store.get(source("{ a }")));
});

test("operations of one text differ by name", () => {
  const store = create();
  const text = "query A { a } query B { b }";

  expect(store.get(source(text, "A"))).not.toBe(store.get(source(text, "B")));
  expect(store.find(source(text, "A"))?.definition.name?.value).toBe("A");
  expect(store.find(source(text))).toBeNull();
});

test.each([
  ["query Known { a }", "Known { a }", "query"],
  ["query Known { a }", "{ a }", "query Known"],
  [" { a }", "{ a }", ""],
])("%j is not found under the text %j and the name %j", (known, text, operationName) => {
  const store = create();
  store.get(source(known));

  expect(store.find(source(text, operationName))).toBeNull();
});

test("those asked for most come first, and no more than wanted", () => {
  const store = create();
  for (const text of ["{ a }", "{ b }", "mutation { c }"]) store.get(source(text));
  for (let times = 0; times < 3; times += 1) store.find(source("{ b }"));
  store.find(source("mutation { c }"));

  expect(store.mostUsed(2).map(({ text }) => text)).toEqual(["{ b }", "mutation { c }"]);
});

/** So many variables more decide which fields are selected. */
function writeConditions(kind: string, fields: string, count: number) {
  const names = Array.from({ length: count }, (_none, index) => `v${index}`);
  const declared = ["v", ...names].map((name) => `$${name}: Boolean!`);

  return `${kind} (${declared.join()}) { ${fields} ${names.map((name) => `__typename @skip(if: $${name})`).join(" ")} }`;
}

test("what a query may come to take for other values of its conditions counts from the beginning", () => {
  const bytesWith = (count: number) =>
    create().get(source(writeConditions("query", "a @include(if: $v) z: b", count))).bytes;
  const [one, four, many] = [bytesWith(0), bytesWith(3), bytesWith(12)];

  expect(four).toBeGreaterThan(3 * one);
  expect(many).toBeGreaterThan(four);
  expect(many).toBeLessThan(100 * one);
});

test("each order of a mutation's root fields counts from the beginning", () => {
  const write = (count: number) => writeConditions("mutation", "c @include(if: $v) z: c(d: 1)", count);

  expect(create().get(source(write(3))).bytes).toBe(8 * create().get(source(write(0))).bytes);
  expect(() => create().get(source(write(4)))).toThrow(PlanError);
});
