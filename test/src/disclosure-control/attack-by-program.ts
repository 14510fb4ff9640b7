import { SOLVER } from "@kim-hub/kit/highs-solver";
import type { Interval } from "./attack.js";
import { type Equation, type Known, type Reduced, reduceKnown } from "./reduce-known.js";
import { SeenCounts } from "./seen-counts.js";

/** The attack on tables too large for the one by hand: the unknown counts themselves are the unknowns of a program over whole numbers. */
export function attackByProgram(name: string, known: Known): Interval {
  const reduced = reduceKnown(known);
  const goal = reduced.follow(name);
  if (typeof goal === "number") return { least: goal, greatest: goal };
  const asked = { name, goal, equations: bearingOn(goal, reduced.equations), seen: new SeenCounts() };

  return { least: extreme("Minimize", asked), greatest: extreme("Maximize", asked) };
}

interface Narrow {
  readonly narrowerThan: number;
  readonly seen: SeenCounts;
}

/** The same interval if it is so narrow, for somebody who has reduced what they know, once for all counts; null once counts fit the answers that lie as far apart. */
export function attackNarrow(
  name: string,
  { equations, follow }: Reduced,
  { narrowerThan, seen }: Narrow,
): Interval | null {
  const goal = follow(name);
  if (typeof goal === "number") return { least: goal, greatest: goal };
  const isWide = () => seen.widthOf(goal) >= narrowerThan;
  if (isWide()) return null;
  const asked = { name, goal, equations: bearingOn(goal, equations), seen };
  const greatest = extreme("Maximize", asked);
  if (greatest === Number.POSITIVE_INFINITY || isWide()) return null;
  const least = extreme("Minimize", asked);

  return greatest - least < narrowerThan ? { least, greatest } : null;
}

/** That there are counts with all these answers, wherever they are. */
export function requireConsistent(known: Known): void {
  requireReducedConsistent(reduceKnown(known), new SeenCounts());
}

/** The same of what was reduced. */
export function requireReducedConsistent({ equations, contradicts }: Reduced, seen: SeenCounts): void {
  if (contradicts) throw new Error("The answers contradict each other.");
  const [goal] = equations[0]?.terms.keys() ?? [];
  if (!goal) return;
  const { status } = run("Minimize", { goal, equations, seen });
  if (status !== "Optimal") throw new Error(`The answers contradict each other: ${status}.`);
}

type Direction = "Maximize" | "Minimize";

interface Asked {
  readonly goal: string;
  readonly equations: readonly Equation[];
  /** Learns the counts with which the goal ends. */
  readonly seen: SeenCounts;
}

function extreme(direction: Direction, { name, ...asked }: Asked & { readonly name: string }): number {
  const { status, value } = run(direction, asked);
  if (status === "Unbounded" || status === "Primal infeasible or unbounded") return Number.POSITIVE_INFINITY;
  if (status !== "Optimal") throw new Error(`The answers about ${name} contradict each other: ${status}.`);

  return Math.round(value);
}

/** The equations that are tied to a count by unknown ones; what a reader has of the others says nothing about it. */
function bearingOn(name: string, equations: readonly Equation[]): readonly Equation[] {
  const equationsWith = new Map<string, Equation[]>();
  for (const equation of equations)
    for (const each of equation.terms.keys()) {
      const found = equationsWith.get(each);
      if (found) found.push(equation);
      else equationsWith.set(each, [equation]);
    }
  const names = new Set([name]);
  const bearing = new Set<Equation>();
  for (const each of names)
    for (const equation of equationsWith.get(each) ?? []) {
      bearing.add(equation);
      for (const other of equation.terms.keys()) names.add(other);
    }

  return [...bearing];
}

function run(direction: Direction, { goal, equations, seen }: Asked) {
  const variables = new Map<string, string>();
  const variable = (each: string) => {
    const found = variables.get(each) ?? `x${variables.size}`;
    variables.set(each, found);

    return found;
  };
  const head = [direction, ` ${variable(goal)}`, "Subject To"];
  const rows = equations.map(({ terms, value }) => {
    const written = Array.from(terms, ([each, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} ${variable(each)}`);

    return ` ${written.join("\n ")} = ${value}`;
  });
  const names = Array.from(variables.values(), (each) => ` ${each}`);
  const { Status, ObjectiveValue, Columns } = SOLVER.solve([...head, ...rows, "General", ...names, "End"].join("\n"), {
    output_flag: false,
    threads: 1,
    mip_rel_gap: 0,
  });
  if (Status === "Optimal")
    for (const [each, written] of variables) seen.add(each, Math.round(Columns[written]?.Primal ?? Number.NaN));

  return { status: Status, value: ObjectiveValue };
}
