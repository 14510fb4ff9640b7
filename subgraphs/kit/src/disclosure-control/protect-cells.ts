import { CellBounds } from "./cell-bounds.js";
import { type Cell, type CellTable, isZero } from "./cell-table.js";
import { KnownSums } from "./known-sums.js";
import { openByElimination } from "./open-by-elimination.js";

/**
 * The names of the cells that may leave together (Geheimhaltung): none of the others with a small count can be computed from them, nor
 * bounded more closely than its k. The same table has always the same answer.
 */
export function protectCells(table: CellTable): ReadonlySet<string> {
  const open = openByElimination(table);
  const units = table.atoms[0]?.map((_, unit) => new CellBounds(table, unit)) ?? [];
  for (const bounds of units)
    for (let narrow = bounds.findNarrow([...open]); narrow.length > 0; narrow = bounds.findNarrow([...open])) {
      const closed = narrow.map((cell) => closeCheapest(cell, { open, table }));
      // What follows from what has left before, or from what counts mean, cannot be protected any more.
      if (!closed.includes(true)) break;
    }

  return new Set([...open].flatMap(({ name, release }) => (release === "NEVER" ? [] : [name])));
}

interface Opened {
  readonly open: Set<Cell>;
  readonly table: CellTable;
}

/** Closes the smallest open cell that bears on this one; false where there is none that may be closed. */
function closeCheapest({ terms }: Cell, { open, table }: Opened): boolean {
  const asked = [...open].filter((cell) => cell.release !== "GIVEN" && !isZero(cell));
  const own = new Set(terms.map(([atom]) => atom));
  const near = asked.filter((cell) => cell.terms.some(([atom]) => own.has(atom)));
  const all = near.length > 0 ? near : connected(terms, { open, table }).filter((cell) => asked.includes(cell));
  const [cheapest] = all.toSorted((left, right) => sizeOf(left) - sizeOf(right));
  if (!cheapest) return false;
  open.delete(cheapest);

  return true;
}

/** The open cells that bear on the sum through others, or through what counts mean. */
function connected(terms: Cell["terms"], { open, table: { equations = [] } }: Opened): readonly Cell[] {
  const sums = new Map([...open].map((cell) => [{ terms: cell.terms, isKnown: true }, cell]));
  const known = new KnownSums([...sums.keys(), ...equations.map((each) => ({ terms: each, isKnown: true }))]);

  return known.connectedWith(terms).flatMap((sum) => sums.get(sum) ?? []);
}

function sizeOf({ counts }: Cell): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
