import { type Cell, type CellTable, isSecret } from "./cell-table.js";
import { KnownSums } from "./known-sums.js";
import { findWorld } from "./possible-world.js";

/**
 * Finds secret cells of which the open cells tell too much: whose least and greatest possible counts lie less than their k apart. Each
 * world that the open cells allow proves what it can of all secrets, and goes on proving it when fewer cells are open.
 */
export class CellBounds {
  readonly #table: CellTable;
  readonly #unit: number;
  readonly #secrets: readonly Cell[];
  /** How far below and above its true count each secret was found. */
  readonly #found = new Map<Cell, readonly [below: number, above: number]>();

  constructor(table: CellTable, unit: number) {
    this.#table = table;
    this.#unit = unit;
    this.#secrets = table.cells.filter((cell) => isSecret(cell) && cell.release !== "GIVEN");
  }

  /** The secret cells that are too narrow while these are open. */
  findNarrow(open: readonly Cell[]): readonly Cell[] {
    const isOpen = new Set(open);
    const known = new KnownSums([
      ...open.map(({ terms }) => ({ terms, isKnown: true })),
      ...(this.#table.equations ?? []).map((terms) => ({ terms, isKnown: true })),
      // That atoms are no less than zero says it of their sums, and not of differences.
      ...this.#table.cells
        .filter((cell) => !isOpen.has(cell) && cell.terms.some(([, by]) => by < 0))
        .map(({ terms }) => ({ terms, isKnown: false })),
    ]);

    return this.#secrets.filter((cell) => !this.#isWide(cell) && !this.#proveWide(cell, known));
  }

  #isWide(cell: Cell): boolean {
    const [below, above] = this.#found.get(cell) ?? [0, 0];

    return above - below >= cell.least;
  }

  #proveWide(cell: Cell, known: KnownSums): boolean {
    const sums = known.connectedWith(cell.terms);
    const countOf = (atom: number) => this.#countOf(atom);
    for (const goal of ["Maximize", "Minimize"] as const) {
      const { terms, least } = cell;
      const world = findWorld({ goal, terms, known: sums, countOf, reach: 4 * least });
      for (const secret of this.#secrets) this.#note(secret, world);
      if (this.#isWide(cell)) return true;
    }

    return false;
  }

  #note(cell: Cell, world: ReadonlyMap<number, number>): void {
    let change = 0;
    for (const [atom, by] of cell.terms) {
      const count = world.get(atom);
      if (count !== undefined) change += by * (count - this.#countOf(atom));
    }
    const [below, above] = this.#found.get(cell) ?? [0, 0];
    if (change < below || change > above) this.#found.set(cell, [Math.min(below, change), Math.max(above, change)]);
  }

  #countOf(atom: number): number {
    return this.#table.atoms[atom]?.[this.#unit] ?? 0;
  }
}
