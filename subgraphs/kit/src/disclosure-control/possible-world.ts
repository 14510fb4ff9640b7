import { SOLVER } from "./highs-solver.js";
import type { KnownSum, Terms } from "./known-sums.js";

/** How far a sum can go. */
interface Question {
  /** The sum that is to be as large or as small as it can be. */
  readonly goal: "Maximize" | "Minimize";
  readonly terms: Terms;
  /** The atoms that may change; all others keep their true counts, so that what is found is a world of the whole table. */
  readonly atoms: ReadonlySet<number>;
  /** All that bears on those atoms. */
  readonly known: Iterable<KnownSum>;
  /** The true count of an atom: what the reader knows are its sums. */
  readonly countOf: (atom: number) => number;
  /** By how much an atom may grow: a wider world proves no more. */
  readonly reach: number;
  /** How far from the furthest it may end, as a share; none without it. */
  readonly gap?: number;
}

/** By how much each atom that may change differs from its true count. */
export type Changes = ReadonlyMap<number, number>;

/** The world of whole counts that the known sums allow and in which this sum goes furthest. */
export function findWorld({ goal, terms, atoms, known, countOf, reach, gap = 0 }: Question): Changes {
  const mayChange = (all: Terms) => all.filter(([atom]) => atoms.has(atom));
  const rows = Array.from(known, ({ terms: all, isKnown }) =>
    isKnown ? ` ${written(mayChange(all))} = 0` : ` ${written(mayChange(all))} >= ${-sumOf(all, countOf)}`,
  );
  const bounds = Array.from(atoms, (atom) => ` ${-countOf(atom)} <= x${atom} <= ${reach}`);
  const names = Array.from(atoms, (atom) => ` x${atom}`);
  const goalTerms = written(mayChange(terms));
  const model = [goal, ` ${goalTerms}`, "Subject To", ...rows, "Bounds", ...bounds, "General", ...names, "End"];
  const { Status, Columns } = SOLVER.solve(model.join("\n"), { output_flag: false, threads: 1, mip_rel_gap: gap });
  if (Status !== "Optimal") throw new Error(`The bounds of a cell cannot be found: ${Status}.`);

  return new Map(Array.from(atoms, (atom) => [atom, Math.round(Columns[`x${atom}`]?.Primal ?? 0)]));
}

function written(terms: Terms): string {
  return terms.map(([atom, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} x${atom}`).join("\n ");
}

function sumOf(terms: Terms, countOf: Question["countOf"]): number {
  return terms.reduce((sum, [atom, by]) => sum + by * countOf(atom), 0);
}
