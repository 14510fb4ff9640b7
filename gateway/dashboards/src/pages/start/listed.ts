import type { Language } from "../../words/language.js";
import { START_WORDS } from "./start-words.js";

/** One page of a list of what waits, without whom it concerns. */
export interface Listed<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** How many the list has; of a longer one how many at least. */
export function countOf({ nodes, pageInfo }: Listed<unknown>, language: Language): string {
  return pageInfo.hasNextPage ? START_WORDS[language].atLeast(nodes.length) : String(nodes.length);
}

/** The first of some days or instants; null where none is known. */
export function earliestOf(times: readonly (string | null)[]): string | null {
  return times.filter((time) => time !== null).toSorted()[0] ?? null;
}
