import { type Cell, type CellTable, isSecret } from "./cell-table.js";
import { KnownSums } from "./known-sums.js";
import { findWorld, type Question } from "./possible-world.js";

const ROUNDS = 8;
const FEW = 4;

/**
 * Finds secret cells of which the open cells tell too much: whose least and greatest possible counts lie less than their k apart. Each
 * world that the open cells allow proves what it can of all secrets, and goes on proving it when fewer cells are open.
 */
export class CellBounds {
  readonly #table: CellTable;
  readonly #unit: number;
  /** Of the secret cells that are the same sum, as a town's and its only provider's, the one whose k is largest. */
  readonly #strictest = new Map<string, Cell>();
  /** How far below and above its true count each secret was found. */
  readonly #found = new Map<Cell, readonly [below: number, above: number]>();

  constructor(table: CellTable, unit: number) {
    this.#table = table;
    this.#unit = unit;
    for (const cell of table.cells) {
      if (!isSecret(cell) || cell.release === "GIVEN") continue;
      const key = cell.terms.map(([atom, by]) => `${atom}*${by}`).join(" ");
      if (cell.least > (this.#strictest.get(key)?.least ?? 0)) this.#strictest.set(key, cell);
    }
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

    this.#proveTogether(known);

    return this.#listNarrow().filter((cell) => !this.#isWide(cell) && !this.#proveWide(cell, known));
  }

  #listNarrow(): readonly Cell[] {
    return [...this.#strictest.values()].filter((cell) => !this.#isWide(cell));
  }

  /** Worlds in which many secrets grow or shrink at once prove most of them: few are left to be asked for one by one. */
  #proveTogether(known: KnownSums): void {
    for (let round = 0; round < ROUNDS; round += 1) {
      const narrow = this.#listNarrow();
      if (narrow.length < FEW) return;
      const all = new Map<number, number>();
      for (const [index, cell] of narrow.entries())
        for (const [atom, by] of cell.terms) all.set(atom, (all.get(atom) ?? 0) + by * signOf(index, round));
      const terms = [...all].filter(([, by]) => by !== 0);
      if (terms.length === 0) continue;
      const reach = 4 * Math.max(...narrow.map(({ least }) => least));
      const sums = known.connectedWith(terms);
      this.#learn({ goal: "Maximize", terms, known: sums, countOf: this.#countOf, reach, gap: 0.2 });
    }
  }

  #isWide(cell: Cell): boolean {
    const [below, above] = this.#found.get(cell) ?? [0, 0];

    return above - below >= cell.least;
  }

  #proveWide(cell: Cell, known: KnownSums): boolean {
    const sums = known.connectedWith(cell.terms);
    for (const goal of ["Maximize", "Minimize"] as const) {
      const { terms, least } = cell;
      this.#learn({ goal, terms, known: sums, countOf: this.#countOf, reach: 4 * least });
      if (this.#isWide(cell)) return true;
    }

    return false;
  }

  #learn(question: Question): void {
    const world = findWorld(question);
    for (const cell of this.#strictest.values()) this.#note(cell, world);
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

  readonly #countOf = (atom: number): number => this.#table.atoms[atom]?.[this.#unit] ?? 0;
}

/** All grow in the first round; then half of them shrink, each time another half, so that of two that share a sum one grows. */
function signOf(index: number, round: number): 1 | -1 {
  return round === 0 || (Math.imul(index + 1, 0x9e37_79b1 + 2 * round) >>> 13) % 2 === 0 ? 1 : -1;
}
