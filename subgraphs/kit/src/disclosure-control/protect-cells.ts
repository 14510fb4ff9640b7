import { CellBounds } from "./cell-bounds.js";
import type { CellTable } from "./cell-table.js";
import { openByElimination } from "./open-by-elimination.js";

/**
 * The names of the cells that may leave together (Geheimhaltung): none of the others with a small count can be computed from them, nor
 * bounded more closely than its k. The same table has always the same answer.
 */
export function protectCells(table: CellTable): ReadonlySet<string> {
  const open = openByElimination(table);
  for (const unit of table.atoms[0]?.keys() ?? []) {
    const bounds = new CellBounds(table, open, unit);
    bounds.proveTogether();
    for (const secret of bounds.secrets) for (const closed of bounds.widen(secret)) open.delete(closed);
  }

  return new Set([...open].flatMap(({ name, release }) => (release === "NEVER" ? [] : [name])));
}
