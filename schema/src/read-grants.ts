import { readFileSync } from "node:fs";
import { expandRows, type MatrixRow } from "@kim-hub/kit/expand-matrix";
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

const MATRIX = new URL("../access-matrix.yaml", import.meta.url);

/** Reads `access-matrix.yaml`: the committed one, where no other text of it is given. */
export function readGrants(text: string = readFileSync(MATRIX, "utf8")): Grants {
  const matrix = parse(text);
  const [grants, writers] = [expandRows(matrix.grants), expandRows(matrix.writers)];
  const readers = (rows: readonly MatrixRow[]) =>
    rows.flatMap(({ role, purposes = [] }) =>
      purposes.map((purpose) => ({ role: String(role), purpose: String(purpose) })),
    );
  const holdsIn = (subgraph: string) => (row: MatrixRow) => row.subgraphs?.includes(subgraph) ?? true;

  return {
    policyVersion: matrix.policyVersion,
    readersOf: (dataClass, subgraph) =>
      readers(grants.filter(holdsIn(subgraph)).filter(({ classes = [] }) => classes.includes(dataClass))),
    writersOf: (subgraph) => readers(writers.filter(holdsIn(subgraph))),
  };
}
