import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { exactLiterals } from "./exact-literals.js";

const LONG = "9007199254740993";
const SCHEMA = buildSchema(`
  scalar Anything
  input Filter { id: ID float: Float }
  type Query { row(id: ID, any: Anything, float: Float, filter: Filter, ids: [ID]): Int }`);

const faultsOf = (text: string) => validate(SCHEMA, parse(text), [exactLiterals]).map(({ message }) => message);

test.each([
  `{ row(id: ${LONG}) }`,
  `{ row(id: -${LONG}) }`,
  `{ row(any: ${LONG}) }`,
  `{ row(any: { a: [${LONG}] }) }`,
  `{ row(filter: { id: ${LONG} }) }`,
  `{ row(ids: [1, ${LONG}]) }`,
  `query ($id: ID = ${LONG}) { row(id: $id) }`,
])("%s is refused", (text) => {
  expect(faultsOf(text)).toEqual([
    "A literal number beyond 2^53 would be rounded; such a number has to be given as a string.",
  ]);
});

test.each([
  `{ row(id: "${LONG}") }`,
  "{ row(id: 9007199254740991) }",
  `{ row(float: ${LONG}, filter: { float: ${LONG} }) }`,
])("%s is let pass", (text) => {
  expect(faultsOf(text)).toEqual([]);
});
