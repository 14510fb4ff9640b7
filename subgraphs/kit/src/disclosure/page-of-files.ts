import type { Page } from "../paging/page.js";
import type { PageOf } from "../paging/page-of.js";
import type { DisclosingContext } from "./disclosing-context.js";
import { pageOfRows } from "./page-of-rows.js";

interface PersonalRow {
  readonly pseudonym: string;
}

/** A page of the own files, whose persons it names to the disclosure log: one statement, however many rows it has. */
export async function pageOfFiles<T extends PersonalRow>(
  context: Pick<DisclosingContext, "em" | "disclose">,
  files: PageOf<T>,
): Promise<Page<T>> {
  return pageOfRows(context, { ...files, subjectOf: ({ pseudonym }) => pseudonym });
}
