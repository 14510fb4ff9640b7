import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { knownOperationType } from "./known-operation-type.js";

test("an operation of a type that the schema has not is refused", () => {
  const schema = buildSchema("type Query { a: Int } type Mutation { a: Int }");
  const refusals = (text: string) => validate(schema, parse(text), [knownOperationType]).map(({ message }) => message);

  expect(refusals("query{a} mutation{a}")).toEqual([]);
  expect(refusals("subscription{a}")).toEqual(["The hub has no operations of the type subscription."]);
});
