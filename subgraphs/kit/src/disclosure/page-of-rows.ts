import { CursorError, type FilterQuery, type OrderDefinition, type Populate } from "@mikro-orm/core";
import type { RowClass } from "../database/loaders.js";
import { BadInputError } from "../errors/errors.js";
import type { Page } from "../paging/page.js";
import { LONGEST_PAGE, type PageArguments } from "../paging/page-arguments.js";
import type { DisclosingContext } from "./disclosing-context.js";

interface PageOfRows<T extends { readonly id: string }, Hint extends string> {
  readonly type: RowClass<T>;
  readonly where: FilterQuery<NoInfer<T>>;
  /** Ends in `id`, so that no two rows have the same place. */
  readonly orderBy: OrderDefinition<NoInfer<T>>;
  /** The rows that this one refers to and the same statement reads. */
  readonly populate?: Populate<NoInfer<T>, Hint>;
  /** Whose data the row is. */
  readonly subjectOf: (row: T) => string;
  readonly page: PageArguments;
}

/** A page of rows about persons, whom it names to the disclosure log: one statement, however many rows it has. */
export async function pageOfRows<T extends { readonly id: string }, Hint extends string = never>(
  { em, disclose }: Pick<DisclosingContext, "em" | "disclose">,
  { type, where, orderBy, populate, subjectOf, page: { first, after } }: PageOfRows<T, Hint>,
): Promise<Page<T>> {
  if (first < 1 || first > LONGEST_PAGE)
    throw new BadInputError(`A page holds 1 to ${LONGEST_PAGE} entries, not ${first}.`);
  const options = {
    ...{ where, orderBy, first, includeCount: false as const, strategy: "joined" as const },
    ...(populate && { populate }),
    ...(after != null && { after }),
  };
  const found = await em.findByCursor<T, Hint, never, never, false>(type, options).catch((error: unknown) => {
    if (error instanceof CursorError) throw new BadInputError("The cursor is none that a connection gave.");
    throw error;
  });
  const nodes = found.items as readonly T[];
  for (const row of nodes) disclose(subjectOf(row), row);
  const { hasNextPage, endCursor } = found;

  return { nodes, pageInfo: { hasNextPage, endCursor }, cursorOf: (node) => found.from(node) };
}
