import type { MeasureSum } from "@kim-hub/kit/cube";
import { SOLVER } from "@kim-hub/kit/highs-solver";
import type { Interval } from "./attack.js";

interface Known {
  readonly sums: readonly MeasureSum[];
  readonly answered: ReadonlyMap<string, number>;
}

/** The attack on tables too large for the one by hand: the unknown counts themselves are the unknowns of a program over whole numbers. */
export function attackByProgram(name: string, known: Known): Interval {
  const { rows, variables } = programOf({ ...known, sums: bearingOn(name, known) }, name);
  const goal = variables.get(name) ?? "";
  const solve = (direction: "Maximize" | "Minimize") => {
    const { status, value } = run(direction, goal, rows, variables);
    if (status === "Unbounded" || status === "Primal infeasible or unbounded") return Number.POSITIVE_INFINITY;
    if (status !== "Optimal") throw new Error(`The answers about ${name} contradict each other: ${status}.`);

    return Math.round(value);
  };

  return { least: solve("Minimize"), greatest: solve("Maximize") };
}

/** That there are counts with all these answers, wherever they are. */
export function requireConsistent(known: Known): void {
  const { rows, variables } = programOf(known);
  const [goal] = variables.values();
  if (!goal) return;
  const { status } = run("Minimize", goal, rows, variables);
  if (status !== "Optimal") throw new Error(`The answers contradict each other: ${status}.`);
}

/** The sums that are tied to a count by unknown ones; what a reader has of the others says nothing about it. */
function bearingOn(name: string, { sums, answered }: Known): readonly MeasureSum[] {
  const unknownOf = ({ whole, parts }: MeasureSum) => [whole, ...parts].filter((each) => !answered.has(each));
  const sumsWith = Map.groupBy(
    sums.flatMap((sum) => unknownOf(sum).map((each) => ({ each, sum }))),
    ({ each }) => each,
  );
  const names = new Set([name]);
  const bearing = new Set<MeasureSum>();
  for (const each of names)
    for (const { sum } of sumsWith.get(each) ?? []) {
      bearing.add(sum);
      for (const other of unknownOf(sum)) names.add(other);
    }

  return [...bearing];
}

interface Program {
  readonly rows: readonly string[];
  /** By the name of the count. */
  readonly variables: ReadonlyMap<string, string>;
}

function programOf({ sums, answered }: Known, ...goals: readonly string[]): Program {
  const variables = new Map<string, string>();
  const variable = (each: string) => {
    const found = variables.get(each) ?? `x${variables.size}`;
    variables.set(each, found);

    return found;
  };
  for (const goal of goals) variable(goal);
  const rows = sums.flatMap(({ whole, parts }) => {
    let value = 0;
    const terms: string[] = [];
    for (const [each, sign] of [[whole, -1], ...parts.map((part) => [part, 1] as const)] as const) {
      const known = answered.get(each);
      if (known === undefined) terms.push(`${sign < 0 ? "-" : "+"} ${variable(each)}`);
      else value -= sign * known;
    }

    return terms.length > 0 ? [` ${terms.join("\n ")} = ${value}`] : [];
  });

  return { rows, variables };
}

function run(direction: "Maximize" | "Minimize", goal: string, rows: Program["rows"], variables: Program["variables"]) {
  const names = Array.from(variables.values(), (each) => ` ${each}`);
  const model = [direction, ` ${goal}`, "Subject To", ...rows, "General", ...names, "End"];
  const { Status, ObjectiveValue } = SOLVER.solve(model.join("\n"), {
    output_flag: false,
    threads: 1,
    mip_rel_gap: 0,
  });

  return { status: Status, value: ObjectiveValue };
}
