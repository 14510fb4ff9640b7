import type { Count } from "./count.js";
import type { Counted } from "./protect-counts.js";
import { countsOf } from "./protect-split.js";
import { Suppression } from "./suppression.js";

/** A count and how many of it are beyond each of several steps, e.g. older than three and than six months. */
export interface Steps<Unit extends string> {
  readonly whole: Counted<Unit>;
  /** Each counts some of the one before. */
  readonly steps: readonly Counted<Unit>[];
}

/**
 * A step is given where it, and what lies between it and the last one given, is `least` or more in every unit: nothing smaller can be
 * reckoned from two of them. The reason is always the same, because it would tell on which side the small count lies.
 */
export function protectSteps<Unit extends string>(
  { whole, steps }: Steps<Unit>,
  least: number,
): readonly Readonly<Record<Unit, Count>>[] {
  let last = whole;

  return steps.map((step) => {
    const isGiven = (Object.keys(step) as Unit[]).every((unit) => {
      const [count, before] = [step[unit], last[unit]];

      return count === null || (count >= least && (before === null || before - count >= least));
    });
    if (isGiven) last = step;

    return countsOf(step, isGiven ? Suppression.NONE : Suppression.SECONDARY);
  });
}
