import { SOLVER } from "./highs-solver.js";
import type { KnownSum, Terms } from "./known-sums.js";

/** How far a sum can go. */
export interface Question {
  /** The sum that is to be as large or as small as it can be. */
  readonly goal: "Maximize" | "Minimize";
  readonly terms: Terms;
  /** The atoms that may change; all others keep their true counts. */
  readonly atoms: ReadonlySet<number>;
  /** All that bears on those atoms. */
  readonly known: readonly KnownSum[];
  /** The true count of an atom: what the reader knows are its sums. */
  readonly countOf: (atom: number) => number;
  /** By how much an atom may exceed its true count: a wider world proves no more. */
  readonly reach: number;
  /** How far from the furthest it may end, as a share; none without it. */
  readonly gap?: number;
}

/** By how much each atom changes in the world that the known sums allow and in which this sum goes furthest. */
export function findWorld({
  goal,
  terms,
  atoms,
  known,
  countOf,
  reach,
  gap = 0,
}: Question): ReadonlyMap<number, number> {
  const rows = known.map(({ terms: all, isKnown }) => {
    const free = all.filter(([atom]) => atoms.has(atom));

    return ` ${written(free)} ${isKnown ? "= 0" : `>= ${-sumOf(all, countOf)}`}`;
  });
  const bounds = [...atoms].map((atom) => ` ${-countOf(atom)} <= x${atom} <= ${reach}`);
  const names = [...atoms].map((atom) => ` x${atom}`);
  const goalTerms = terms.filter(([atom]) => atoms.has(atom));
  const model = [
    goal,
    ` ${written(goalTerms)}`,
    "Subject To",
    ...rows,
    "Bounds",
    ...bounds,
    "General",
    ...names,
    "End",
  ];
  const { Status, Columns } = SOLVER.solve(model.join("\n"), { output_flag: false, threads: 1, mip_rel_gap: gap });
  if (Status !== "Optimal") throw new Error(`The bounds of a cell cannot be found: ${Status}.`);

  return new Map([...atoms].map((atom) => [atom, Math.round(Columns[`x${atom}`]?.Primal ?? 0)]));
}

function written(terms: Terms): string {
  return terms.map(([atom, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} x${atom}`).join("\n ");
}

function sumOf(terms: Terms, countOf: Question["countOf"]): number {
  return terms.reduce((sum, [atom, by]) => sum + by * countOf(atom), 0);
}
