import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** The committed table. */
export const FIELD_TABLE = fileURLToPath(new URL("../../fields.csv", import.meta.url));

/** Of one field that a subgraph owns: its class, since when it has it, and who agreed to that. */
export interface TableRow {
  /** The subgraph. */
  readonly owner: string;
  /** `Type.field`. */
  readonly field: string;
  readonly class: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly since: string;
  /** Null until somebody approves it. */
  readonly approvedBy: string | null;
}

const COLUMNS = ["owner", "field", "class", "since", "approvedBy"] as const;

/** Reads the table; an empty one where there is no file. Another header and a row without a day are faults. */
export function readFieldTable(file: string): readonly TableRow[] {
  if (!existsSync(file)) return [];
  const [header = [], ...rows]: string[][] = parse(readFileSync(file, "utf8"));
  if (header.join() !== COLUMNS.join()) throw new Error(`fields.csv has the columns ${COLUMNS.join(", ")}.`);

  return rows.map(([owner = "", field = "", dataClass = "", since = "", approvedBy = ""], index) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(since))
      throw new Error(`fields.csv, line ${index + 2}: since is a day such as 2026-01-31.`);

    return { owner, field, class: dataClass, since, approvedBy: approvedBy.trim() || null };
  });
}

export function writeFieldTable(file: string, rows: readonly TableRow[]): void {
  writeFileSync(file, stringify([...rows], { header: true, columns: [...COLUMNS] }));
}
