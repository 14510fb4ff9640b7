import { SUBGRAPH_WORDS, SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import type { Language, Words } from "./language.js";

/** The offices by the names of their subgraphs. */
const OFFICE_WORDS: Readonly<Record<string, Words>> = SUBGRAPH_WORDS;

/** The names of all subgraphs. */
export const OFFICES: readonly string[] = SUBGRAPHS;

const STATUSES: Readonly<Record<string, Words>> = {
  COMPLETE: { de: "hat geantwortet", en: "has answered" },
  PARTIAL: { de: "hat zum Teil geantwortet", en: "has answered in part" },
  UNAVAILABLE: { de: "hat nicht geantwortet", en: "has not answered" },
};

const SOMEBODY: Words = { de: "Eine Stelle", en: "An office" };

/** The office of this subgraph. */
export function nameOffice(subgraph: string, language: Language): string {
  return OFFICE_WORDS[subgraph]?.[language] ?? subgraph;
}

/** One office and how it answered. */
export function describeSource(
  { subgraph, status }: { readonly subgraph: string | null; readonly status: string },
  language: Language,
): string {
  const office = OFFICE_WORDS[subgraph ?? ""] ?? SOMEBODY;

  return `${office[language]} (${STATUSES[status]?.[language] ?? status})`;
}
