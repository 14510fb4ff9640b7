import { type Cell, type CellTable, isSecret, isZero } from "./cell-table.js";
import { type KnownSum, KnownSums } from "./known-sums.js";
import { findWorld } from "./possible-world.js";

/** So many atoms may change at most, one try after the other. */
const NEIGHBOURHOODS = [40, 200];
/** So many cells are tried one by one before the smallest is closed. */
const TRIED = 8;
const ROUNDS = 6;

/**
 * How closely the open cells bound the secret ones in one unit. A cell is wide once worlds are found, which the open cells allow, in
 * which its counts lie as far apart as its k; every world proves what it can of all secrets, and goes on proving it when fewer cells are open.
 */
export class CellBounds {
  readonly #unit: number;
  readonly #table: CellTable;
  readonly #known: KnownSums;
  readonly #sumOf = new Map<Cell, KnownSum>();
  readonly #cellOf = new Map<KnownSum, Cell>();
  /** Of the secret cells that are the same sum, as a town's and its only provider's, the one whose k is largest. */
  readonly secrets: readonly Cell[];
  readonly #secretsWith = new Map<number, Cell[]>();
  /** How far below and above its true count each secret was found. */
  readonly #found = new Map<Cell, readonly [below: number, above: number]>();

  constructor(table: CellTable, open: Iterable<Cell>, unit: number) {
    this.#table = table;
    this.#unit = unit;
    for (const cell of open) {
      const sum = { terms: cell.terms, isKnown: true };
      this.#sumOf.set(cell, sum);
      this.#cellOf.set(sum, cell);
    }
    this.#known = new KnownSums([
      ...this.#cellOf.keys(),
      ...(table.equations ?? []).map((terms) => ({ terms, isKnown: true })),
      // That atoms are no less than zero says it of their sums, and not of differences.
      ...table.cells
        .filter((cell) => cell.terms.some(([, by]) => by < 0))
        .map(({ terms }) => ({ terms, isKnown: false })),
    ]);
    this.secrets = strictestOf(table.cells);
    for (const cell of this.secrets)
      for (const [atom] of cell.terms) this.#secretsWith.set(atom, [...(this.#secretsWith.get(atom) ?? []), cell]);
  }

  /** Worlds in which many secrets grow or shrink at once prove most of them: few are left to be asked for one by one. */
  proveTogether(): void {
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = new Map<number, number>();
      for (const [index, cell] of this.secrets.entries())
        if (!this.#isWide(cell))
          for (const [atom, by] of cell.terms) all.set(atom, (all.get(atom) ?? 0) + by * signOf(index, round));
      const terms = [...all].filter(([, by]) => by !== 0);
      if (terms.length === 0) return;
      const atoms = this.#known.near(terms, Number.POSITIVE_INFINITY);
      const known = [...this.#known.bearingOn(atoms)];
      const reach = 4 * Math.max(...this.secrets.map(({ least }) => least));
      this.#learn(findWorld({ goal: "Maximize", terms, atoms, known, countOf: this.#countOf, reach, gap: 0.2 }));
    }
  }

  /** Whether the secret is wide, as far as worlds near it show. */
  proveWide(cell: Cell): boolean {
    if (this.#isWide(cell)) return true;
    let before = 0;
    for (const most of NEIGHBOURHOODS) {
      const atoms = this.#known.near(cell.terms, most);
      if (atoms.size === before) break;
      before = atoms.size;
      if (this.#tryWorlds(cell, atoms)) return true;
    }

    return false;
  }

  /** Closes one open cell that bears on this secret: the smallest that makes it wide, or else the smallest; none where no such cell may be closed. */
  closeOne(secret: Cell): Cell | null {
    const candidates = this.#candidatesFor(secret);
    const [smallest] = candidates;
    if (!smallest) return null;
    for (const candidate of candidates.slice(0, TRIED)) {
      this.close(candidate);
      if (this.#tryWorlds(secret, this.#known.near(secret.terms, NEIGHBOURHOODS[0] ?? 0))) return candidate;
      this.#reopen(candidate);
    }
    this.close(smallest);

    return smallest;
  }

  close(cell: Cell): void {
    const sum = this.#sumOf.get(cell);
    if (sum) this.#known.remove(sum);
  }

  #reopen(cell: Cell): void {
    const sum = this.#sumOf.get(cell);
    if (sum) this.#known.add(sum);
  }

  #candidatesFor({ terms }: Cell): readonly Cell[] {
    for (const most of [terms.length, ...NEIGHBOURHOODS, Number.POSITIVE_INFINITY]) {
      const sums = this.#known.bearingOn(this.#known.near(terms, most));
      const cells = [...sums].flatMap((sum) => this.#cellOf.get(sum) ?? []);
      const closable = cells.filter((cell) => cell.release !== "GIVEN" && !isZero(cell));
      if (closable.length > 0) return closable.toSorted((left, right) => sizeOf(left) - sizeOf(right));
    }

    return [];
  }

  #isWide(cell: Cell): boolean {
    const [below, above] = this.#found.get(cell) ?? [0, 0];

    return above - below >= cell.least;
  }

  #tryWorlds(cell: Cell, atoms: ReadonlySet<number>): boolean {
    const { terms, least } = cell;
    const known = [...this.#known.bearingOn(atoms)];
    for (const goal of ["Maximize", "Minimize"] as const) {
      this.#learn(findWorld({ goal, terms, atoms, known, countOf: this.#countOf, reach: 4 * least }));
      if (this.#isWide(cell)) return true;
    }

    return false;
  }

  #learn(changes: ReadonlyMap<number, number>): void {
    const touched = new Set<Cell>();
    for (const [atom, by] of changes)
      if (by !== 0) for (const cell of this.#secretsWith.get(atom) ?? []) touched.add(cell);
    for (const cell of touched) {
      const change = cell.terms.reduce((sum, [atom, by]) => sum + by * (changes.get(atom) ?? 0), 0);
      const [below, above] = this.#found.get(cell) ?? [0, 0];
      this.#found.set(cell, [Math.min(below, change), Math.max(above, change)]);
    }
  }

  readonly #countOf = (atom: number): number => this.#table.atoms[atom]?.[this.#unit] ?? 0;
}

/** All grow in the first round; then half of them shrink, each time another half, so that of two that share a sum one grows. */
function signOf(index: number, round: number): 1 | -1 {
  return round === 0 || (Math.imul(index + 1, 0x9e37_79b1 + 2 * round) >>> 13) % 2 === 0 ? 1 : -1;
}

function strictestOf(cells: readonly Cell[]): readonly Cell[] {
  const strictest = new Map<string, Cell>();
  for (const cell of cells) {
    if (!isSecret(cell) || cell.release === "GIVEN") continue;
    const key = cell.terms.map(([atom, by]) => `${atom}*${by}`).join(" ");
    if (cell.least > (strictest.get(key)?.least ?? 0)) strictest.set(key, cell);
  }

  return [...strictest.values()];
}

function sizeOf({ counts }: Cell): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
