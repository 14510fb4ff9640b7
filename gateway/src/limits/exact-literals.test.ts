import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { exactLiterals } from "./exact-literals.js";

const LONG = "9007199254740993";
const SCHEMA = buildSchema(`
  scalar Anything
  input Filter { id: ID float: Float any: [Anything] }
  type Query { row(id: ID, any: Anything, float: Float, filter: Filter, ids: [ID]): Int }`);

const faultsOf = (text: string) => validate(SCHEMA, parse(text), [exactLiterals]).map(({ message }) => message);

test.each([
  [`{ row(any: ${LONG}) }`, "the argument any"],
  [`{ row(any: -${LONG}) }`, "the argument any"],
  [`{ row(any: { a: [${LONG}] }) }`, "the argument any"],
  [`{ row(any: ${LONG}.0) }`, "the argument any"],
  [`{ row(filter: { any: [1, ${LONG}] }) }`, "the argument filter"],
  ["{ row(float: 1e400) }", "the argument float"],
  [`query ($any: Anything = ${LONG}) { row(any: $any) }`, "a variable's default"],
])("%s is refused", (text, subject) => {
  expect(faultsOf(text)).toEqual([
    `A literal number in ${subject} is beyond 2^53 and would be rounded; such a number has to be given as a string.`,
  ]);
});

test.each([
  `{ row(id: ${LONG}) }`,
  `{ row(filter: { id: -${LONG} }) }`,
  `{ row(ids: [1, ${LONG}]) }`,
  `query ($id: ID = ${LONG}) { row(id: $id) }`,
  `{ row(any: "${LONG}") }`,
  "{ row(any: 9007199254740991) }",
  `{ row(float: ${LONG}, filter: { float: ${LONG}.5 }) }`,
])("%s is accepted", (text) => {
  expect(faultsOf(text)).toEqual([]);
});
