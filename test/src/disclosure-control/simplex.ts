/** A linear program in standard form: the unknowns are not negative, and each row's sum is its value. */
export interface Program {
  readonly rows: readonly (readonly number[])[];
  readonly values: readonly number[];
}

const SMALL = 1e-7;

/** The greatest value of the goal over the program, with where it is reached: infinity where there is none; null where no unknowns fit. */
export function maximise(goal: readonly number[], { rows, values }: Program): { value: number; at: number[] } | null {
  const count = goal.length;
  // A slack for each row is the first basis; driving the slacks to zero is the first phase.
  const tableau = rows.map((row, index) => {
    const value = values[index] ?? 0;
    const sign = value < 0 ? -1 : 1;

    return Float64Array.from([
      ...row.map((by) => by * sign),
      ...rows.map((_, other) => (other === index ? 1 : 0)),
      value * sign,
    ]);
  });
  const basis = rows.map((_, index) => count + index);
  const slacks = gains(tableau, basis, [...goal.map(() => 0), ...rows.map(() => -1)]);
  climb({ tableau, basis, gain: slacks, columns: count + rows.length });
  if (last(slacks) > SMALL) return null;
  const gain = gains(tableau, basis, [...goal, ...rows.map(() => 0)]);
  const isBounded = climb({ tableau, basis, gain, columns: count });
  const at = goal.map(() => 0);
  for (const [row, unknown] of basis.entries()) if (unknown < count) at[unknown] = last(tableau[row]);

  return { value: isBounded ? 0 - last(gain) : Number.POSITIVE_INFINITY, at };
}

interface Climb {
  readonly tableau: readonly Float64Array[];
  /** The unknown that each row stands for. */
  readonly basis: number[];
  /** What the goal gains by each unknown; at its end, less what it has reached. */
  readonly gain: Float64Array;
  /** Only the first so many unknowns may enter. */
  readonly columns: number;
}

/** Bland's rule, which never turns in a circle; false where the goal has no bound. */
function climb({ tableau, basis, gain, columns }: Climb): boolean {
  for (;;) {
    const entering = gain.findIndex((by, column) => column < columns && by > SMALL);
    if (entering < 0) return true;
    const leaving = findLeaving(tableau, basis, { entering, columns });
    const own = tableau[leaving];
    if (!own) return false;
    const by = own[entering] ?? 1;
    for (const index of own.keys()) own[index] = (own[index] ?? 0) / by;
    for (const row of [...tableau, gain]) if (row !== own) clear(row, own, entering);
    basis[leaving] = entering;
  }
}

function findLeaving(
  tableau: readonly Float64Array[],
  basis: readonly number[],
  { entering, columns }: { readonly entering: number; readonly columns: number },
): number {
  let leaving = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [row, values] of tableau.entries()) {
    const by = values[entering] ?? 0;
    // A slack that stays in the basis at zero must not grow again.
    if (by <= SMALL && !(by < -SMALL && (basis[row] ?? 0) >= columns)) continue;
    const ratio = Math.max(0, last(values) / by);
    const isEarlier = (basis[row] ?? 0) < (basis[leaving] ?? 0);
    if (ratio < least - SMALL || (ratio < least + SMALL && isEarlier)) [leaving, least] = [row, ratio];
  }

  return leaving;
}

function clear(row: Float64Array, own: Float64Array, column: number): void {
  const factor = row[column] ?? 0;
  if (Math.abs(factor) < 1e-12) return;
  for (const index of row.keys()) row[index] = (row[index] ?? 0) - factor * (own[index] ?? 0);
}

function gains(tableau: readonly Float64Array[], basis: readonly number[], goal: readonly number[]): Float64Array {
  const gain = Float64Array.from([...goal, 0]);
  for (const [row, unknown] of basis.entries()) clear(gain, tableau[row] ?? gain, unknown);

  return gain;
}

function last(values: Float64Array | undefined): number {
  return values?.at(-1) ?? 0;
}
