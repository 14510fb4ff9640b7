import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import { type OperationSize, OperationSizes } from "./operation-size.js";

/** Parsing stops here: a document of this size is an attack, not a question. */
export const MOST_TOKENS = 2000;

interface Limit {
  readonly of: keyof OperationSize;
  readonly most: number;
  readonly words: string;
}

/**
 * The largest saved query has 6 levels, 3 lists inside each other, 168 fields and 15 aliases; introspection has 15
 * levels and 220 fields.
 */
const LIMITS: readonly Limit[] = [
  { of: "levels", most: 20, words: "levels" },
  // Each level multiplies the rows: every territory's bodies, each body's territory, its bodies, and so on.
  { of: "lists", most: 5, words: "lists inside each other" },
  // One for each of the 54 territories, and some.
  { of: "roots", most: 60, words: "fields at its root" },
  { of: "fields", most: 1000, words: "fields" },
  // Planning time grows with the square of the selected fields that require other offices.
  { of: "aliases", most: 100, words: "aliases" },
  { of: "directives", most: 40, words: "directives" },
];

/** Refuses an operation that would take long to plan or to answer, before planning. */
export const operationLimits: ValidationRule = (context: ValidationContext) => {
  const sizes = new OperationSizes(context.getSchema(), context.getDocument());

  return {
    OperationDefinition(operation) {
      const size = sizes.of(operation);
      for (const { of, most, words } of LIMITS) {
        if (size[of] <= most) continue;
        const message = `An operation may have ${most} ${words} at most, its fragments expanded.`;
        context.reportError(new GraphQLError(message, { nodes: operation }));
      }
    },
  };
};
