import { existsSync, readFileSync } from "node:fs";
import { OFFICE_SUBGRAPHS } from "@kim-hub/offices/office-names";
import { parse } from "csv-parse/sync";

const ROOT = new URL("../../../../", import.meta.url);

/** The tables of periods: the hub's, and that of each office which keeps its own beside its contract. */
const TABLES: readonly string[] = [
  "schema/retention.csv",
  ...OFFICE_SUBGRAPHS.map((subgraph) => `subgraphs/${subgraph}/retention.csv`),
];

/** The rows of these tables by column name, in the order of the files: of the committed ones, or of those that `find` has by their paths. */
export function readRetentionRows(find: (path: string) => string | null = findCommitted): Record<string, string>[] {
  return TABLES.flatMap((path): Record<string, string>[] => parse(find(path) ?? "", { columns: true }));
}

function findCommitted(path: string): string | null {
  const file = new URL(path, ROOT);

  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
