import { SOLVER } from "@kim-hub/kit/highs-solver";
import type { Interval } from "./attack.js";
import { type Equation, type Known, type Reduced, reduceKnown } from "./reduce-known.js";

/** The attack on tables too large for the one by hand: the unknown counts themselves are the unknowns of a program over whole numbers. */
export function attackByProgram(name: string, known: Known): Interval {
  return attackReduced(name, reduceKnown(known));
}

/** The same attack by somebody who has reduced what they know, once for all counts. */
export function attackReduced(name: string, { equations, follow }: Reduced): Interval {
  const goal = follow(name);
  if (typeof goal === "number") return { least: goal, greatest: goal };
  const bearing = bearingOn(goal, equations);
  const solve = (direction: "Maximize" | "Minimize") => {
    const { status, value } = run(direction, goal, bearing);
    if (status === "Unbounded" || status === "Primal infeasible or unbounded") return Number.POSITIVE_INFINITY;
    if (status !== "Optimal") throw new Error(`The answers about ${name} contradict each other: ${status}.`);

    return Math.round(value);
  };

  return { least: solve("Minimize"), greatest: solve("Maximize") };
}

/** That there are counts with all these answers, wherever they are. */
export function requireConsistent(known: Known): void {
  requireReducedConsistent(reduceKnown(known));
}

/** The same of what was reduced. */
export function requireReducedConsistent({ equations, contradicts }: Reduced): void {
  if (contradicts) throw new Error("The answers contradict each other.");
  const [goal] = equations[0]?.terms.keys() ?? [];
  if (!goal) return;
  const { status } = run("Minimize", goal, equations);
  if (status !== "Optimal") throw new Error(`The answers contradict each other: ${status}.`);
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

function run(direction: "Maximize" | "Minimize", goal: string, equations: readonly Equation[]) {
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
  const { Status, ObjectiveValue } = SOLVER.solve([...head, ...rows, "General", ...names, "End"].join("\n"), {
    output_flag: false,
    threads: 1,
    mip_rel_gap: 0,
  });

  return { status: Status, value: ObjectiveValue };
}
