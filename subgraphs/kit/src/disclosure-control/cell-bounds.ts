import { type Cell, type CellTable, isSecret, isZero } from "./cell-table.js";
import { type KnownSum, KnownSums } from "./known-sums.js";
import { type Changes, findWorld } from "./possible-world.js";

const ALL = Number.POSITIVE_INFINITY;
/** So many atoms may change at most, one try after the other: most secrets are wide by what stands next to them, a few only in a world that is another one everywhere. */
const NEIGHBOURHOODS = [40, 200, ALL] as const;
/** So many cells are tried one by one before the smallest is closed. */
const TRIED = 8;
const ROUNDS = 6;

/**
 * How closely the open cells bound the secret ones in one unit. A secret is wide once worlds are found, which the open cells allow, in
 * which its counts lie as far apart as its k. Every world proves what it can of all secrets, and goes on proving it when fewer cells are open.
 */
export class CellBounds {
  /** Of the secret cells that are the same sum, as a town's and its only provider's, the one whose k is largest. */
  readonly secrets: readonly Cell[];
  readonly #unit: number;
  readonly #table: CellTable;
  readonly #known: KnownSums;
  readonly #sumOf = new Map<Cell, KnownSum>();
  readonly #cellOf = new Map<KnownSum, Cell>();
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
        .filter(({ terms }) => terms.some(([, by]) => by < 0))
        .map(({ terms }) => ({ terms, isKnown: false })),
    ]);
    this.secrets = strictestOf(table.cells);
    for (const cell of this.secrets)
      for (const [atom] of cell.terms) {
        const found = this.#secretsWith.get(atom);
        if (found) found.push(cell);
        else this.#secretsWith.set(atom, [cell]);
      }
  }

  /** Worlds in which many secrets grow or shrink at once prove most of them: few are left to be asked for one by one. */
  proveTogether(): void {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sum = new Map<number, number>();
      let reach = 0;
      for (const [index, cell] of this.secrets.entries()) {
        if (this.#isWide(cell)) continue;
        reach = Math.max(reach, 4 * cell.least);
        for (const [atom, by] of cell.terms) sum.set(atom, (sum.get(atom) ?? 0) + by * signOf(index, round));
      }
      const terms = [...sum].filter(([, by]) => by !== 0);
      if (terms.length > 0) this.#learn(this.#findWorld("Maximize", { terms, most: ALL, reach, gap: 0.2 }));
    }
  }

  /** Whether the secret is wide, as far as the worlds near it show. */
  proveWide(secret: Cell): boolean {
    return this.#isWide(secret) || NEIGHBOURHOODS.some((most) => this.#tryWorlds(secret, most));
  }

  /** Closes one open cell that bears on this secret, of the smallest the first that makes it wide, or else the smallest; null where none may be closed. */
  closeOne(secret: Cell): Cell | null {
    const candidates = this.#candidatesFor(secret);
    for (const candidate of candidates.slice(0, TRIED)) {
      this.#close(candidate);
      if (this.#tryWorlds(secret, NEIGHBOURHOODS[0])) return candidate;
      this.#reopen(candidate);
    }
    const [smallest = null] = candidates;
    if (smallest) this.#close(smallest);

    return smallest;
  }

  #close(cell: Cell): void {
    const sum = this.#sumOf.get(cell);
    if (sum) this.#known.remove(sum);
  }

  #reopen(cell: Cell): void {
    const sum = this.#sumOf.get(cell);
    if (sum) this.#known.add(sum);
  }

  /** Those that share an atom with the secret, or else bear on it through others; the smallest first. */
  #candidatesFor({ terms }: Cell): readonly Cell[] {
    for (const most of [terms.length, ...NEIGHBOURHOODS]) {
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

  /** Learns from the worlds only where they prove the secret: a cell that was closed for the try may be opened again. */
  #tryWorlds(secret: Cell, most: number): boolean {
    const { terms, least } = secret;
    const found = this.#found.get(secret) ?? [0, 0];
    const worlds: Changes[] = [];
    let [below, above] = found;
    for (const goal of ["Maximize", "Minimize"] as const) {
      const world = this.#findWorld(goal, { terms, most, reach: 4 * least });
      worlds.push(world);
      const change = changeOf(secret, world);
      [below, above] = [Math.min(below, change), Math.max(above, change)];
      if (above - below < least) continue;
      for (const each of worlds) this.#learn(each);

      return true;
    }

    return false;
  }

  #findWorld(goal: "Maximize" | "Minimize", asked: Asked): Changes {
    const atoms = this.#known.near(asked.terms, asked.most);

    return findWorld({ ...asked, goal, atoms, known: this.#known.bearingOn(atoms), countOf: this.#countOf });
  }

  #learn(world: Changes): void {
    const touched = new Set<Cell>();
    for (const [atom, by] of world)
      if (by !== 0) for (const cell of this.#secretsWith.get(atom) ?? []) touched.add(cell);
    for (const cell of touched) {
      const change = changeOf(cell, world);
      const [below, above] = this.#found.get(cell) ?? [0, 0];
      this.#found.set(cell, [Math.min(below, change), Math.max(above, change)]);
    }
  }

  readonly #countOf = (atom: number): number => this.#table.atoms[atom]?.[this.#unit] ?? 0;
}

interface Asked {
  readonly terms: Cell["terms"];
  readonly most: number;
  readonly reach: number;
  readonly gap?: number;
}

function changeOf({ terms }: Cell, world: Changes): number {
  return terms.reduce((sum, [atom, by]) => sum + by * (world.get(atom) ?? 0), 0);
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

/** All grow in the first round; then half of them shrink, each time another half, so that of two that share a sum one grows. */
function signOf(index: number, round: number): 1 | -1 {
  return round === 0 || (Math.imul(index + 1, 0x9e37_79b1 + 2 * round) >>> 13) % 2 === 0 ? 1 : -1;
}

function sizeOf({ counts }: Cell): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
