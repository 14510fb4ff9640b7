/** What `npm run new-office` is asked for. */
export interface NewOffice {
  /** In lower case with hyphens, e.g. `youth-office`: the subgraph's name. */
  readonly subgraph: string;
  /** The official term, e.g. `Jugendamt`. */
  readonly term: string;
  /** With which the ids of its authorities begin, e.g. `JA`. */
  readonly prefix: string;
  /** The code of the legal domain (Rechtskreis) of what it releases, e.g. `SGB_VIII`. */
  readonly legalDomain: string;
  readonly port: number;
}

/** `youth-office` → `YOUTH_OFFICE`, as the graph names an office. */
export function codeOf(subgraph: string): string {
  return subgraph.toUpperCase().replaceAll("-", "_");
}

/** `youth-office` → `YouthOffice`. */
export function pascalOf(subgraph: string): string {
  return subgraph.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `youth-office` → `Youth office`. */
export function wordsOf(subgraph: string): string {
  const words = subgraph.replaceAll("-", " ");

  return words.charAt(0).toUpperCase() + words.slice(1);
}
