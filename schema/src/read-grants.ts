import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One role for one purpose. */
export interface Reader {
  readonly role: string;
  readonly purpose: string;
}

/** The access matrix as the record of processing tells it. */
export interface Grants {
  readonly policyVersion: string;
  /** Who may read a class in a subgraph; everybody reads PUBLIC. */
  readonly readersOf: (dataClass: string, subgraph: string) => readonly Reader[];
  /** Who may change something in a subgraph. */
  readonly writersOf: (subgraph: string) => readonly Reader[];
}

interface Row {
  readonly role: string;
  readonly purposes: readonly string[];
  readonly classes?: readonly string[];
  readonly subgraphs?: readonly string[];
}

/** Reads `access-matrix.yaml`. */
export function readGrants(): Grants {
  const { policyVersion, grants, writers }: { policyVersion: string; grants: readonly Row[]; writers: readonly Row[] } =
    parse(readFileSync(new URL("../access-matrix.yaml", import.meta.url), "utf8"));
  const readers = (rows: readonly Row[]) =>
    rows.flatMap(({ role, purposes }) => purposes.map((purpose) => ({ role, purpose })));
  const holdsIn = (subgraph: string) => (row: Row) => row.subgraphs?.includes(subgraph) ?? true;

  return {
    policyVersion,
    readersOf: (dataClass, subgraph) =>
      readers(grants.filter(holdsIn(subgraph)).filter(({ classes = [] }) => classes.includes(dataClass))),
    writersOf: (subgraph) => readers(writers.filter(holdsIn(subgraph))),
  };
}
