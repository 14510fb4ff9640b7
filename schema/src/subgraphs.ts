import { readFileSync } from "node:fs";
import { type DocumentNode, parse } from "graphql";

/** The subgraphs of the supergraph, in the order in which they are composed. */
export const SUBGRAPHS = ["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"] as const;

/** One subgraph's contract, as committed. */
export interface Contract {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/** Reads every committed `subgraphs/<name>/schema.graphql`. */
export function readContracts(): Contract[] {
  return readContractTexts().map(({ name, text }) => ({ name, typeDefs: parse(text) }));
}

/** The same, unparsed. */
export function readContractTexts(): { readonly name: string; readonly text: string }[] {
  return SUBGRAPHS.map((name) => {
    const file = new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url);

    return { name, text: readFileSync(file, "utf8") };
  });
}
