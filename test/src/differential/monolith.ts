import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse } from "graphql";
import type { Gateway } from "../oracle/gateway.js";
import { DataObject, Operation } from "./data-object.js";
import type { Facts } from "./facts.js";
import { requiredInput } from "./required-input.js";

/** One schema that answers everything itself: what the answer of every engine should be. */
export function createMonolith(schema: GraphQLSchema, facts: Facts): Gateway<Operation> {
  const fieldResolver: GraphQLFieldResolver<unknown, Operation> = (
    source,
    args,
    operation,
    { parentType, fieldName },
  ) => {
    const dataObject = source instanceof DataObject ? source : new DataObject(parentType.name, 0);
    const place = facts.contracts.place(parentType.name, fieldName);
    const input = place.requires && requiredInput(facts, dataObject, place.requires);

    return facts.value({
      type: parentType.name,
      field: fieldName,
      object: dataObject.object,
      args,
      input: parentType.name === "Mutation" ? ++operation.changes : input,
    });
  };

  return {
    async execute({ query, variables }, operation) {
      const { data, errors = [] } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: operation,
        fieldResolver,
        typeResolver: (value) => (value instanceof DataObject ? value.__typename : undefined),
      });

      return { text: JSON.stringify(data ?? null), errors };
    },
  };
}
