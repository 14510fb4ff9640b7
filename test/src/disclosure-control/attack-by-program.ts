import type { MeasureSum } from "@kim-hub/kit/cube";
import { SOLVER } from "@kim-hub/kit/highs-solver";
import type { Interval } from "./attack.js";

/** The attack on tables too large for the one by hand: the unknown counts themselves are the unknowns of a program over whole numbers. */
export function attackByProgram(
  name: string,
  { sums, answered }: { readonly sums: readonly MeasureSum[]; readonly answered: ReadonlyMap<string, number> },
): Interval {
  const unknown = new Map<string, string>();
  const variable = (each: string) => {
    const found = unknown.get(each) ?? `x${unknown.size}`;
    unknown.set(each, found);

    return found;
  };
  const goal = variable(name);
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
  const names = [...unknown.values()];
  const solve = (direction: "Maximize" | "Minimize") => {
    const model = [direction, ` ${goal}`, "Subject To", ...rows, "General", ...names.map((each) => ` ${each}`), "End"];
    const { Status, ObjectiveValue } = SOLVER.solve(model.join("\n"), {
      output_flag: false,
      threads: 1,
      mip_rel_gap: 0,
    });
    if (Status === "Unbounded" || Status === "Primal infeasible or unbounded") return Number.POSITIVE_INFINITY;
    if (Status !== "Optimal") throw new Error(`The answers about ${name} contradict each other: ${Status}.`);

    return Math.round(ObjectiveValue);
  };

  return { least: solve("Minimize"), greatest: solve("Maximize") };
}
