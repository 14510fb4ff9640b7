import type { FilterQuery, OrderDefinition } from "@mikro-orm/core";
import type { RowClass } from "../database/loaders.js";
import type { Page } from "../paging/page.js";
import type { PageArguments } from "../paging/page-arguments.js";
import type { DisclosingContext } from "./disclosing-context.js";
import { pageOfRows } from "./page-of-rows.js";

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
  context: Pick<DisclosingContext, "em" | "disclose">,
  files: PageOfFiles<T>,
): Promise<Page<T>> {
  return pageOfRows(context, { ...files, subjectOf: ({ pseudonym }) => pseudonym });
}
