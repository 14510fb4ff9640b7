import { GraphQLError, getNamedType, type ValidationContext, type ValidationRule } from "graphql";

/** Refuses a literal number that JavaScript would round where its type is not rounded by its nature: an ID, or a scalar of an office's own. */
export const exactLiterals: ValidationRule = (context: ValidationContext) => ({
  IntValue(node) {
    if (Number.isSafeInteger(Number(node.value)) || getNamedType(context.getInputType())?.name === "Float") return;
    const message = "A literal number beyond 2^53 would be rounded; such a number has to be given as a string.";
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
