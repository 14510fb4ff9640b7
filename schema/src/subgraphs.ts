import { readFileSync } from "node:fs";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type DocumentNode, parse } from "graphql";

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
