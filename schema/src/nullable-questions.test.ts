import { expect, test } from "@jest/globals";
import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import { readContracts } from "./subgraphs.js";

const OFFICES = ["case-management", "immigration", "naturalisation"];

test.each(OFFICES)("no question to %s takes the other offices' answers away when the office is down", (office) => {
  const contract = readContracts().find(({ name }) => name === office);
  const queries = contract?.typeDefs.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "Query",
  );
  const fields = queries?.flatMap(({ fields: ofType = [] }) => ofType) ?? [];
  const required = fields.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ name }) => name.value);

  expect(fields).not.toEqual([]);
  expect(required).toEqual([]);
});
