// Before the first decorator of type-graphql, which no other import of a resolver may have brought.
import "reflect-metadata";
import { ArgsType, Field, Int } from "type-graphql";
import { BadInputError } from "../errors/errors.js";
import { readCursor } from "./cursor.js";

export const LONGEST_PAGE = 100;

/** The arguments of a paged list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 50, description: "How many, 1 to 100." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  readonly after?: string | null;
}

/** A page's size and the id after which it begins: the empty text for the first page. */
export interface PageRequest {
  readonly first: number;
  readonly afterId: string;
}

/** How many rows the page may hold. */
export function requireSize({ first }: Pick<PageArguments, "first">): number {
  if (first < 1 || first > LONGEST_PAGE)
    throw new BadInputError(`A page holds 1 to ${LONGEST_PAGE} entries, not ${first}.`);

  return first;
}

/** The page asked for of a list in the order of its ids, if its size is allowed and its cursor is one that a connection gave. */
export function requirePage({ first, after }: PageArguments): PageRequest {
  const [afterId] = after == null ? [] : readCursor(after);

  return { first: requireSize({ first }), afterId: afterId ?? "" };
}
