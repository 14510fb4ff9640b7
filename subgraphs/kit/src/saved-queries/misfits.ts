import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { SavedQuery } from "./saved-query.js";
import type { Sheet } from "./sheet.js";

/** A saved query that cannot be run. */
export interface Misfit {
  readonly id: string;
  /** Whom to ask. */
  readonly owner: string;
  /** One sentence each. */
  readonly reasons: readonly string[];
}

/** Which saved queries do not fit this schema, in their order. */
export function findMisfits(schema: GraphQLSchema, queries: readonly SavedQuery[]): readonly Misfit[] {
  return queries.flatMap((query) => {
    const reasons = validateText(schema, query.text).map(({ message }) => message);

    return reasons.length === 0 ? [] : [misfit(query, reasons)];
  });
}

/** Which saved queries have expired by this local day, in their order. */
export function findExpired(queries: readonly SavedQuery[], today: string): readonly Misfit[] {
  return queries
    .filter(({ sheet }) => hasExpired(sheet, today))
    .map((query) => misfit(query, [`It has expired on ${query.sheet.expires}.`]));
}

/** Whether the sheet's last day is over on this local day. */
export function hasExpired({ expires }: Pick<Sheet, "expires">, today: string): boolean {
  return expires < today;
}

function misfit({ id, sheet: { owner } }: SavedQuery, reasons: readonly string[]): Misfit {
  return { id, owner: `${owner.name}, ${owner.contact}`, reasons };
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
