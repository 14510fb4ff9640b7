import { GraphQLError, getNamedType, type ValidationContext, type ValidationRule } from "graphql";
import { isLost } from "../engine/wire/is-inexact.js";

/** An ID keeps its digits as they are written, and a Float is rounded by its nature. */
const KEPT: readonly (string | undefined)[] = ["ID", "Float"];

/** Refuses a literal number that JavaScript would round on its way to a scalar of an office's own, or that it cannot hold. */
export const exactLiterals: ValidationRule = (context: ValidationContext) => {
  const subject = () => {
    const argument = context.getArgument();

    return argument ? `the argument ${argument.name}` : "a variable's default";
  };

  return {
    IntValue(node) {
      if (!isLost(Number(node.value)) || KEPT.includes(getNamedType(context.getInputType())?.name)) return;
      context.reportError(new GraphQLError(rounded(subject()), { nodes: node }));
    },
    FloatValue(node) {
      const value = Number(node.value);
      const isFloat = getNamedType(context.getInputType())?.name === "Float";
      if (!isLost(value) || (isFloat && Number.isFinite(value))) return;
      context.reportError(new GraphQLError(rounded(subject()), { nodes: node }));
    },
  };
};

function rounded(subject: string): string {
  return `A literal number in ${subject} is beyond 2^53 and would be rounded; such a number has to be given as a string.`;
}
