import { SOLVER } from "./highs-solver.js";
import type { KnownSum, Terms } from "./known-sums.js";

/** What a reader may take for possible. */
interface Possible {
  /** The atoms that may change; all others keep their true counts, so that what is found is a world of the whole table. */
  readonly atoms: ReadonlySet<number>;
  /** All that bears on those atoms. */
  readonly known: Iterable<KnownSum>;
  /** The true count of an atom: what the reader knows are its sums. */
  readonly countOf: (atom: number) => number;
  /** By how much an atom may grow: a wider world proves no more. */
  readonly reach: number;
}

/** How far a sum can go. */
interface Furthest extends Possible {
  /** The sum that is to be as large or as small as it can be. */
  readonly goal: "Maximize" | "Minimize";
  readonly terms: Terms;
  /** How far from the furthest it may end, as a share; none without it. */
  readonly gap?: number;
}

/** Which known sums would have to be unknown for a sum to differ by so much. */
interface Cheapest extends Possible {
  readonly terms: Terms;
  /** By how much the sum differs at least: it grows, or shrinks where this is negative. */
  readonly by: number;
  /** The cost for each one by which a known sum differs; no other known sum may differ. */
  readonly costs: ReadonlyMap<KnownSum, number>;
}

/** By how much each atom that may change differs from its true count. */
export type Changes = ReadonlyMap<number, number>;

/** The world of whole counts that the known sums allow and in which this sum goes furthest. */
export function findWorld({ goal, terms, gap = 0, ...possible }: Furthest): Changes {
  const rows = Array.from(possible.known, (sum) => rowOf(sum, possible));
  const changes = solve({ head: [goal, written(within(terms, possible))], rows, bounds: [], gap }, possible);
  if (!changes) throw new Error("The bounds of a cell cannot be found: the true counts are none of its worlds.");

  return changes;
}

/** The world of whole counts in which this sum differs by so much, and known sums at the least cost; null where there is none. */
export function findCheapestWorld({ terms, by, costs, ...possible }: Cheapest): Changes | null {
  const price: string[] = [];
  const bounds: string[] = [];
  const rows = Array.from(possible.known, (sum, place) => {
    const cost = costs.get(sum);
    if (cost === undefined) return rowOf(sum, possible);
    price.push(`+ ${cost} m${place} + ${cost} l${place}`);
    bounds.push(` 0 <= m${place}`, ` 0 <= l${place}`);

    return ` ${written(within(sum.terms, possible))} - m${place} + l${place} = 0`;
  });
  const goal = ` ${written(within(terms, possible))} ${by < 0 ? "<=" : ">="} ${by}`;
  const head = ["Minimize", price.length > 0 ? price.join("\n ") : written(within(terms, possible))];

  return solve({ head, rows: [goal, ...rows], bounds, gap: 0 }, possible);
}

interface Program {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly bounds: readonly string[];
  readonly gap: number;
}

function solve({ head, rows, bounds, gap }: Program, { atoms, countOf, reach }: Possible): Changes | null {
  const ofAtoms = Array.from(atoms, (atom) => ` ${-countOf(atom)} <= x${atom} <= ${reach}`);
  const names = Array.from(atoms, (atom) => ` x${atom}`);
  const model = [...head, "Subject To", ...rows, "Bounds", ...ofAtoms, ...bounds, "General", ...names, "End"];
  const { Status, Columns } = SOLVER.solve(model.join("\n"), { output_flag: false, threads: 1, mip_rel_gap: gap });
  if (Status === "Infeasible") return null;
  if (Status !== "Optimal") throw new Error(`The bounds of a cell cannot be found: ${Status}.`);

  return new Map(Array.from(atoms, (atom) => [atom, Math.round(Columns[`x${atom}`]?.Primal ?? 0)]));
}

function rowOf({ terms, isKnown }: KnownSum, possible: Possible): string {
  const sum = written(within(terms, possible));

  return isKnown ? ` ${sum} = 0` : ` ${sum} >= ${-sumOf(terms, possible.countOf)}`;
}

function within(terms: Terms, { atoms }: Possible): Terms {
  return terms.filter(([atom]) => atoms.has(atom));
}

function written(terms: Terms): string {
  return terms.map(([atom, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} x${atom}`).join("\n ");
}

function sumOf(terms: Terms, countOf: Possible["countOf"]): number {
  return terms.reduce((sum, [atom, by]) => sum + by * countOf(atom), 0);
}
