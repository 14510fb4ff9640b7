import { GraphQLError, getNamedType, type ValidationContext, type ValidationRule } from "graphql";
import { isInexact } from "../engine/wire/is-inexact.js";

/** An ID keeps its written digits, and a Float is rounded by its nature. */
const KEPT: readonly (string | undefined)[] = ["ID", "Float"];

/** Refuses a literal number that JavaScript would round on its way to an office's own scalar, or cannot represent. */
export const exactLiterals: ValidationRule = (context: ValidationContext) => {
  const subject = () => {
    const argument = context.getArgument();

    return argument ? `the argument ${argument.name}` : "a variable's default";
  };

  return {
    IntValue(node) {
      if (!isInexact(Number(node.value)) || KEPT.includes(getNamedType(context.getInputType())?.name)) return;
      context.reportError(new GraphQLError(rounded(subject()), { nodes: node }));
    },
    FloatValue(node) {
      const value = Number(node.value);
      const isFloat = getNamedType(context.getInputType())?.name === "Float";
      if (!isInexact(value) || (isFloat && Number.isFinite(value))) return;
      context.reportError(new GraphQLError(rounded(subject()), { nodes: node }));
    },
  };
};

function rounded(subject: string): string {
  return `A literal number in ${subject} is beyond 2^53 and would be rounded; such a number has to be given as a string.`;
}
