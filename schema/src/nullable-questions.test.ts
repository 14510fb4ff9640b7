import { expect, test } from "@jest/globals";
import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import { readContracts } from "./subgraphs.js";

const CONTRACTS = readContracts().map(({ name, typeDefs }) => [name, typeDefs] as const);

test.each(CONTRACTS)("no question to %s takes the others' answers away when it is down", (_name, { definitions }) => {
  const queries = definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "Query",
  );
  const fields = queries.flatMap(({ fields: ofType = [] }) => ofType);
  const required = fields.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ name }) => name.value);

  expect(fields).not.toEqual([]);
  expect(required).toEqual([]);
});
