import { LEAST_FOR_QUARTILES, quantile } from "../figures/quantile.js";
import { addressesOf, isIn, nameOf } from "./address.js";
import type { Member } from "./cube.js";
import { type CubeQuarter, leastOf } from "./cube-table.js";
import type { FrozenCount, FrozenDays, FrozenFigure } from "./frozen-figure.js";

type Answer = Pick<FrozenFigure, "territory" | "provider" | "fromQuarter" | "toQuarter" | "counts" | "days">;

/** The answers of a quarter with the counts that may leave; nothing else of them is kept. */
export function createAnswers(open: ReadonlySet<string>, asked: CubeQuarter): readonly Answer[] {
  const { cube, quarter, membersAt } = asked;
  const now = membersAt.get(quarter) ?? [];

  return addressesOf(now, asked).map((address) => {
    const members = now.filter((member) => isIn({ ...member, provider: member.authority }, address));
    const all = new Map([...cube.shown, ...cube.hidden].map((measure) => [measure, countOf(members, measure)]));
    const counts = cube.shown.map((measure): [string, FrozenCount] => {
      const count = all.get(measure) ?? [0, 0];
      const mayLeave = isNone(count)
        ? wholesOf(measure, asked).every((whole) => !isSmall(all.get(whole) ?? [0, 0], leastOf(measure, asked)))
        : open.has(nameOf(cube, measure, address));

      return [measure, mayLeave && !asked.withheld.has(nameOf(cube, measure, address)) ? count : null];
    });

    return { ...address, toQuarter: quarter, counts: Object.fromEntries(counts), days: daysOf(members, counts, asked) };
  });
}

/** In the smallest group "none" tells of each: a zero leaves beside a whole that is none or large enough. */
function wholesOf(measure: string, { cube }: CubeQuarter): readonly string[] {
  return [cube.base, ...cube.sums.flatMap(({ whole, parts }) => (parts.includes(measure) ? [whole] : []))];
}

function countOf(members: readonly Member[], measure: string): readonly [cases: number, persons: number] {
  const counted = members.filter(({ marks }) => marks.has(measure));

  return [counted.filter(({ cases }) => cases === 1).length, new Set(counted.flatMap(({ persons }) => persons)).size];
}

function isNone(count: readonly number[]): boolean {
  return count.every((each) => each === 0);
}

function isSmall(count: readonly number[], least: number): boolean {
  return count.some((each) => each > 0 && each < least);
}

/**
 * Medians and quartiles of ten or more, where their count leaves. What took place more often than there are cases leaves only where the
 * difference is no small count either.
 */
function daysOf(
  members: readonly Member[],
  counts: readonly (readonly [string, FrozenCount])[],
  asked: CubeQuarter,
): Readonly<Record<string, FrozenDays>> {
  const byMeasure = new Map(counts);
  const names = new Set(members.flatMap((member) => [...member.days.keys()]));
  const days = [...names].toSorted().flatMap((name): [string, FrozenDays][] => {
    const measure = asked.cube.countedBy?.(name) ?? name;
    const count = byMeasure.get(measure) ?? null;
    const sorted = members.flatMap((member) => member.days.get(name) ?? []).toSorted((left, right) => left - right);
    const n = sorted.length;
    if (count === null || n < LEAST_FOR_QUARTILES || (n !== count[0] && n - count[0] < leastOf(measure, asked)))
      return [];

    return [[name, { n, median: quantile(sorted, 0.5), quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)] }]];
  });

  return Object.fromEntries(days);
}
