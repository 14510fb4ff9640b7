import type { CsvRow } from "../reference/csv-row.js";
import { TEXT } from "../reference/csv-rules.js";
import type { KnownKeys } from "../reference/known-keys.js";

/** The document and passage that a row of a file rests on. */
export function readCited(row: CsvRow, known: KnownKeys): { sourceId: string; passage: string } {
  return { sourceId: row.get("source", known.keyIn("sources.csv")), passage: row.get("passage", TEXT) };
}
