import { Count } from "./count.js";
import type { Counted } from "./protect-counts.js";
import { Suppression } from "./suppression.js";

/** A published count and the parts that add up to it, in each unit. */
export interface Split<Name extends string, Unit extends string> {
  readonly whole: Readonly<Record<Unit, Count>>;
  readonly parts: Readonly<Record<Name, Counted<Unit>>>;
}

/**
 * The parts of a whole that matters more than they do: all of them, or none where one is below `least` in any unit or the whole
 * stays back. The reason is one for all: a reader who knew which part is the small one could reckon the others.
 */
export function protectSplit<Name extends string, Unit extends string>(
  { whole, parts }: Split<Name, Unit>,
  least: number,
): Readonly<Record<Name, Readonly<Record<Unit, Count>>>> {
  const values = Object.values<Counted<Unit>>(parts).flatMap((part) => Object.values<number | null>(part));
  const isWithheld =
    values.some((value) => value !== null && value < least) ||
    Object.values<Count>(whole).some(({ suppression }) => suppression !== Suppression.NONE);
  const suppression = isWithheld ? Suppression.SECONDARY : Suppression.NONE;

  return Object.fromEntries(
    Object.entries<Counted<Unit>>(parts).map(([name, part]) => [name, countsOf(part, suppression)]),
  ) as Record<Name, Record<Unit, Count>>;
}

/** One thing's counts in every unit, all given or all withheld for one reason. */
function countsOf<Unit extends string>(counted: Counted<Unit>, suppression: Suppression): Record<Unit, Count> {
  const counts = Object.entries<number | null>(counted).map(([unit, value]) => [
    unit,
    value === null
      ? new Count({ value, suppression: Suppression.NOT_COLLECTED })
      : new Count({ value: suppression === Suppression.NONE ? value : null, suppression }),
  ]);

  return Object.fromEntries(counts) as Record<Unit, Count>;
}
