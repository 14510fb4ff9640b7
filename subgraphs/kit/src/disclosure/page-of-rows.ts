import type { Page } from "../paging/page.js";
import { type PageOf, pageOf } from "../paging/page-of.js";
import type { DisclosingContext } from "./disclosing-context.js";

interface PageOfRows<T extends object, Hint extends string> extends PageOf<T, Hint> {
  /** Whose data the row is. */
  readonly subjectOf: (row: T) => string;
}

/** A page of rows about persons, whom it names to the disclosure log: one statement, however many rows it has. */
export async function pageOfRows<T extends object, Hint extends string = never>(
  { em, disclose }: Pick<DisclosingContext, "em" | "disclose">,
  { subjectOf, ...asked }: PageOfRows<T, Hint>,
): Promise<Page<T>> {
  const page = await pageOf(em, asked);
  for (const row of page.nodes) disclose(subjectOf(row), row);

  return page;
}
