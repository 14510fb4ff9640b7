import type { CsvRow } from "../reference/csv-row.js";
import type { KnownKeys } from "../reference/known-keys.js";

/** Whom a row concerns: the AGS of a territory, or null where the file says NRW for the state (Land). */
export function findScope(row: CsvRow, known: KnownKeys): string | null {
  return row.text("scope") === "NRW" ? null : row.get("scope", known.keyIn("districts.csv", "towns.csv"));
}
