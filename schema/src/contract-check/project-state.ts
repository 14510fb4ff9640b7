import { parse } from "graphql";
import type { Contract } from "../subgraphs.js";

/** One state of the project, of a revision or of the working tree. */
export interface ProjectState {
  /** For sentences, such as `main (1a2b3c4d5e6f)`. */
  readonly name: string;
  readonly contracts: readonly Contract[];
  /** A file's text by its path from the project's folder; null where the state has none. */
  readonly find: (path: string) => string | null;
  /** What a reader makes of a file's text; throws a sentence where there is no such file, or the reader refuses it. */
  readonly read: <T>(path: string, readText: (text: string) => T) => T;
}

const CONTRACT = /^subgraphs\/([^/]+)\/schema\.graphql$/;

/** The state whose files these are; throws a sentence if none is a contract, or one cannot be read. */
export function createState(
  name: string,
  paths: readonly string[],
  find: (path: string) => string | null,
): ProjectState {
  const read: ProjectState["read"] = (path, readText) => {
    const text = find(path);
    if (text === null) throw new Error(`There is no ${path} in ${name}.`);
    try {
      return readText(text);
    } catch (error) {
      // A parser's message goes on with the lines around the fault.
      const [fault] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new Error(`${path} of ${name} cannot be read: ${fault}`);
    }
  };
  const contracts = paths.toSorted().flatMap((path) => {
    const [, office] = CONTRACT.exec(path) ?? [];

    return office === undefined ? [] : [{ name: office, typeDefs: read(path, (text) => parse(text)) }];
  });
  if (contracts.length === 0) throw new Error(`There is no subgraphs/<office>/schema.graphql in ${name}.`);

  return { name, contracts, find, read };
}
