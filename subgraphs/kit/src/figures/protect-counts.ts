import { Count } from "./count.js";
import { Suppression } from "./suppression.js";

/** One thing as it is counted in one or more units, e.g. in cases and in persons; null is a count that nobody collects. */
export type Counted<Unit extends string> = Readonly<Record<Unit, number | null>>;

/** Counts that are published beside each other, and how one follows from others. */
export interface CountTable<Name extends string, Unit extends string> {
  readonly counts: Readonly<Record<Name, Counted<Unit>>>;
  /** Each whole with all its parts; first the one that may best stay back. A part that nobody publishes is a count of the table too. */
  readonly wholes?: NoInfer<{ readonly [N in Name]?: readonly Name[] }>;
}

/** Protects these counts together. */
export type ProtectedCounts<Name extends string, Unit extends string> = Readonly<
  Record<Name, Readonly<Record<Unit, Count>>>
>;

/**
 * Withholds what is below `least` in any unit, zero too (PRIMARY), and every whole of which a part is withheld (SECONDARY). Which wholes
 * stay back does not depend on their size, so that the reason tells nothing of it.
 */
export function protectCounts<Name extends string, Unit extends string>(
  table: CountTable<Name, Unit>,
  least: number,
): ProtectedCounts<Name, Unit> {
  const names = Object.keys(table.counts) as Name[];
  requireAllParts(table);
  const reasons = new Map(
    names
      .filter((name) => unitsOf(table.counts[name]).some(([, value]) => value !== null && value < least))
      .map((name) => [name, Suppression.PRIMARY]),
  );
  let size = -1;
  for (let marks = 0; size !== marks; marks = countSecondary(reasons)) {
    size = marks;
    withholdDependants(table, reasons);
  }

  return Object.fromEntries(
    names.map((name) => [name, disclosed(table.counts[name], reasons.get(name) ?? Suppression.NONE)]),
  ) as ProtectedCounts<Name, Unit>;
}

type Reasons<Name> = Map<Name, Suppression>;

function withholdDependants<Name extends string, Unit extends string>(
  { wholes = {} }: CountTable<Name, Unit>,
  reasons: Reasons<Name>,
): void {
  const isWithheld = (name: Name) => reasons.has(name);
  const partsOf = (whole: Name): readonly Name[] => wholes[whole] ?? [];
  for (const whole of Object.keys(wholes) as Name[])
    if (partsOf(whole).some(isWithheld)) reasons.set(whole, Suppression.SECONDARY);
}

function countSecondary(reasons: Reasons<string>): number {
  return [...reasons.values()].filter((reason) => reason === Suppression.SECONDARY).length;
}

function disclosed<Unit extends string>(counted: Counted<Unit>, suppression: Suppression): Record<Unit, Count> {
  const counts = unitsOf(counted).map(([unit, value]) => [
    unit,
    value === null
      ? new Count({ value, suppression: Suppression.NOT_COLLECTED })
      : new Count({ value: suppression === Suppression.NONE ? value : null, suppression }),
  ]);

  return Object.fromEntries(counts) as Record<Unit, Count>;
}

/** A rest that is no count of the table would not be protected. Parts may be more than their whole: one person may be in several. */
function requireAllParts<Name extends string, Unit extends string>({
  counts,
  wholes = {},
}: CountTable<Name, Unit>): void {
  for (const [whole, parts] of Object.entries<readonly Name[] | undefined>(wholes))
    for (const [unit, total] of unitsOf(counts[whole as Name])) {
      const values = (parts ?? []).map((part) => counts[part][unit]);
      const sum = values.reduce<number>((left, right) => left + (right ?? 0), 0);
      if (total !== null && !values.includes(null) && sum < total)
        throw new Error(`The parts of ${whole} are fewer than the whole: the rest must be a count of the table.`);
    }
}

function unitsOf<Unit extends string>(counted: Counted<Unit>): [Unit, number | null][] {
  return Object.entries(counted) as [Unit, number | null][];
}
