import { type Cell, type CellTable, isSecret, isZero } from "./cell-table.js";
import { type KnownSum, KnownSums } from "./known-sums.js";
import { type Changes, findCheapestWorld, findWorld } from "./possible-world.js";

const ALL = Number.POSITIVE_INFINITY;
/** So many atoms may change at first: most secrets are wide by what stands next to them, a few only in a world that is another one everywhere. */
const NEAR = 40;
/** So many at the second try, which proves most of the others; whatever has to be closed is found over all of them. */
const FAR = 300;
const ROUNDS = 20;

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

  /**
   * Closes as few open cells as make the secret wide, and returns them: none where it is wide already. Where what is given, or what the counts
   * mean, binds it more closely, it becomes as wide as it can.
   */
  widen(secret: Cell): readonly Cell[] {
    const closed: Cell[] = [];
    while (!this.#isWide(secret) && !this.#tryWorlds(secret)) {
      const near = this.#findCheapest(secret, FAR);
      const found = near?.closed.length === 0 ? near : this.#findCheapest(secret, ALL);
      if (!found) break;
      for (const cell of found.closed) {
        const sum = this.#sumOf.get(cell);
        if (sum) this.#known.remove(sum);
      }
      closed.push(...found.closed);
      this.#learn(found.world);
    }

    return closed;
  }

  /** The world in which the secret lies as far apart from what was found as its k wants, or nearly as far, with what has to be closed for it; null where there is none. */
  #findCheapest(secret: Cell, most: number): Cheapest | null {
    const { terms, least } = secret;
    const [below, above] = this.#found.get(secret) ?? [0, 0];
    const atoms = this.#known.near(terms, most);
    const known = this.#known.bearingOn(atoms);
    const closable = [...known].flatMap((sum): (readonly [KnownSum, Cell])[] => {
      const cell = this.#cellOf.get(sum);

      return cell && cell.release !== "GIVEN" && !isZero(cell) ? [[sum, cell]] : [];
    });
    const costs = new Map(closable.map(([sum, cell]) => [sum, costOf(cell)]));
    const asked = { terms, atoms, known, costs, countOf: this.#countOf, reach: 4 * least };
    // No count shrinks by more than it is.
    const count = terms.reduce((sum, [atom, by]) => sum + by * this.#countOf(atom), 0);
    for (let missing = least - (above - below); missing > 0; missing -= 1) {
      const found: Cheapest[] = [];
      for (const by of [above + missing, below - missing]) {
        // Nothing is cheaper than to close nothing.
        if (by < -count || found[0]?.closed.length === 0) continue;
        const world = findCheapestWorld({ ...asked, by });
        if (!world) continue;
        found.push({ world, closed: closable.flatMap(([, cell]) => (changeOf(cell, world) === 0 ? [] : [cell])) });
      }
      const [cheapest] = found.toSorted((left, right) => left.closed.length - right.closed.length);
      if (cheapest) return cheapest;
    }

    return null;
  }

  #isWide(cell: Cell): boolean {
    const [below, above] = this.#found.get(cell) ?? [0, 0];

    return above - below >= cell.least;
  }

  /** Whether worlds near the secret prove that it is wide. */
  #tryWorlds(secret: Cell): boolean {
    const { terms, least } = secret;
    for (const goal of ["Maximize", "Minimize"] as const) {
      this.#learn(this.#findWorld(goal, { terms, most: NEAR, reach: 4 * least }));
      if (this.#isWide(secret)) return true;
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

/** A world with the cells that no reader of it may know. */
interface Cheapest {
  readonly world: Changes;
  readonly closed: readonly Cell[];
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

/** By which a large count is kept before a small one. */
function costOf({ counts }: Cell): number {
  return 1 + Math.log10(1 + Math.max(...counts));
}
