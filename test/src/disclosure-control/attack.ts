import { maximise } from "./simplex.js";

/** What a reader has: which counts are sums of which, and the counts that were answered. */
export interface Knowledge {
  readonly sums: readonly {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly less?: readonly string[];
  }[];
  readonly answered: ReadonlyMap<string, number>;
}

/** Between which whole numbers a count lies for somebody who has all answers and a computer. */
export interface Interval {
  readonly least: number;
  readonly greatest: number;
}

/** Tries to find one count: by linear programming over whole numbers, with the unknown counts themselves as unknowns. */
export function attack(name: string, { sums, answered }: Knowledge): Interval {
  const unknown = [...new Set(sums.flatMap(({ whole, parts, less = [] }) => [whole, ...parts, ...less]))].filter(
    (each) => !answered.has(each),
  );
  if (!unknown.includes(name)) unknown.push(name);
  const rows: number[][] = [];
  const values: number[] = [];
  for (const { whole, parts, less = [] } of sums) {
    const row = unknown.map(() => 0);
    let value = 0;
    for (const [names, sign] of [
      [parts, 1],
      [less, -1],
      [[whole], -1],
    ] as const)
      for (const each of names) {
        const place = unknown.indexOf(each);
        if (place < 0) value -= sign * (answered.get(each) ?? 0);
        else row[place] = (row[place] ?? 0) + sign;
      }
    if (row.some((by) => by !== 0)) {
      rows.push(row);
      values.push(value);
    }
  }
  const goal = unknown.map((each) => (each === name ? 1 : 0));
  const greatest = extreme(goal, rows, values);
  const least = extreme(
    goal.map((by) => -by),
    rows,
    values,
  );
  if (greatest === null || least === null) throw new Error(`No counts fit the answers about ${name}.`);

  return { least: 0 - least, greatest };
}

/** The greatest whole value, by branching on an unknown that is not whole. */
function extreme(goal: readonly number[], rows: readonly number[][], values: readonly number[]): number | null {
  const found = maximise(goal, { rows, values });
  if (found === null || found.value === Number.POSITIVE_INFINITY) return found?.value ?? null;
  const broken = found.at.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-5);
  if (broken < 0) return Math.round(found.value);
  const floor = Math.floor(found.at[broken] ?? 0);
  // `x + slack = floor`, or `x - slack = floor + 1`.
  const branches = (
    [
      [1, floor],
      [-1, floor + 1],
    ] as const
  ).map(([slack, value]) =>
    extreme(
      [...goal, 0],
      [...rows.map((row) => [...row, 0]), [...goal.map((_, place) => (place === broken ? 1 : 0)), slack]],
      [...values, value],
    ),
  );
  const best = branches.filter((value) => value !== null);

  return best.length > 0 ? Math.max(...best) : null;
}
