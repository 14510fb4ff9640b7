import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";

/**
 * Refuses an operation of a type that the schema lacks; no rule of graphql-js does, and the planner would fail on it.
 */
export const knownOperationType: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The hub has no operations of the type ${node.operation}.`, { nodes: node }));
  },
});
