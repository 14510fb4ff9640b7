import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { SavedQuery } from "./saved-query.js";

/** A saved query that a schema no longer answers, or whose time is over. */
export interface Misfit {
  readonly id: string;
  readonly owner: string;
  /** One sentence each. */
  readonly reasons: readonly string[];
}

/** Which saved queries cannot be run under this schema on this day, by id. */
export function findMisfits(schema: GraphQLSchema, queries: readonly SavedQuery[], today: string): readonly Misfit[] {
  return queries.flatMap(({ id, text, sheet: { owner, expires } }) => {
    const reasons = [
      ...validateText(schema, text).map(({ message }) => message),
      ...(expires < today ? [`It has expired on ${expires}.`] : []),
    ];

    return reasons.length === 0 ? [] : [{ id, owner: `${owner.name}, ${owner.contact}`, reasons }];
  });
}

/** The validator's errors, or the one error of a text that cannot be read. */
export function validateText(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
