import { decimal, divideHalfUp } from "../post/occupancy.js";

/** Of an item of the plan so much may be deviated from, in percent. */
const TOLERANCE = 20n;

interface PlannedAndActual {
  readonly planned: bigint;
  readonly actual: bigint;
}

/** The deviation in percent of the plan with two decimals, half away from zero; null where nothing was planned. */
export function percentOf({ planned, actual }: PlannedAndActual): string | null {
  if (planned === 0n) return null;
  const deviation = actual - planned;
  const isBelow = deviation < 0n !== planned < 0n;
  const percent = decimal(divideHalfUp(magnitude(deviation) * 10_000n, magnitude(planned)));

  return isBelow && percent !== "0.00" ? `-${percent}` : percent;
}

/** Whether the actual is more than the tolerance away from the plan; where nothing was planned, any amount is. */
export function isBeyondTolerance({ planned, actual }: PlannedAndActual): boolean {
  return magnitude(actual - planned) * 100n > magnitude(planned) * TOLERANCE;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
