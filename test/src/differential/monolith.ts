import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse } from "graphql";
import type { Contestant } from "./contestant.js";
import type { Facts } from "./facts.js";
import { requiredInput } from "./required-input.js";
import { Operation, Thing } from "./thing.js";

/** One schema that answers everything itself: what the answer of every engine should be. */
export function createMonolith(schema: GraphQLSchema, facts: Facts): Contestant {
  const fieldResolver: GraphQLFieldResolver<unknown, Operation> = (
    source,
    args,
    operation,
    { parentType, fieldName },
  ) => {
    const thing = source instanceof Thing ? source : new Thing(parentType.name, 0);
    const place = facts.blueprint.place(parentType.name, fieldName);
    const input = place.requires && requiredInput(facts, thing, place.requires);

    return facts.value({
      type: parentType.name,
      field: fieldName,
      object: thing.object,
      args,
      input: parentType.name === "Mutation" ? ++operation.changes : input,
    });
  };

  return {
    name: "monolith",
    async execute({ query, variables }) {
      const { data, errors = [] } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: new Operation(),
        fieldResolver,
        typeResolver: (value) => (value instanceof Thing ? value.__typename : undefined),
      });

      return { text: JSON.stringify(data ?? null), errors, faults: [] };
    },
  };
}
