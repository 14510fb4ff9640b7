import { CursorError, type FilterQuery, type OrderDefinition } from "@mikro-orm/core";
import type { RowClass } from "../database/loaders.js";
import { BadInputError } from "../errors/errors.js";
import type { Page } from "../paging/page.js";
import { LONGEST_PAGE, type PageArguments } from "../paging/page-arguments.js";
import type { DisclosingContext } from "./disclosing-context.js";

interface PersonalRow {
  readonly id: string;
  readonly pseudonym: string;
}

interface PageOfFiles<T extends PersonalRow> {
  readonly type: RowClass<T>;
  readonly where: FilterQuery<NoInfer<T>>;
  /** Ends in `id`, so that no two rows have the same place. */
  readonly orderBy: OrderDefinition<NoInfer<T>>;
  readonly page: PageArguments;
}

/** A page of the own files, whose persons it names to the disclosure log: one statement, however many rows it has. */
export async function pageOfFiles<T extends PersonalRow>(
  { em, disclose }: Pick<DisclosingContext, "em" | "disclose">,
  { type, where, orderBy, page: { first, after } }: PageOfFiles<T>,
): Promise<Page<T>> {
  if (first < 1 || first > LONGEST_PAGE)
    throw new BadInputError(`A page holds 1 to ${LONGEST_PAGE} entries, not ${first}.`);
  const options = { where, orderBy, first, includeCount: false as const, ...(after != null && { after }) };
  const found = await em.findByCursor<T, never, never, never, false>(type, options).catch((error: unknown) => {
    if (error instanceof CursorError) throw new BadInputError("The cursor is none that a connection gave.");
    throw error;
  });
  for (const { pseudonym } of found.items) disclose(pseudonym);
  const { hasNextPage, endCursor } = found;

  return {
    nodes: found.items as readonly T[],
    pageInfo: { hasNextPage, endCursor },
    cursorOf: (node) => found.from(node),
  };
}
