import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { durationsOf } from "@kim-hub/kit/durations";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { PatternCount } from "./count-patterns.js";
import { MOST_STEPS, type PathwayPatterns } from "./pathway-patterns.js";

/** The domains that tell something of a client's health. */
const OF_HEALTH: ReadonlySet<LegalDomain> = new Set([LegalDomain.SGB_V, LegalDomain.SGB_IX]);

/**
 * Names the sequences that are large enough, as many as asked for. The rest are one count, into which the smallest of these go until it is
 * large enough itself: so all counts add up, and which sequences are named does not depend on how many are asked for.
 */
export function protectPatterns(
  counts: readonly PatternCount[],
  { first, control }: { readonly first: number; readonly control: DisclosureControl },
): Pick<PathwayPatterns, "total" | "patterns" | "other"> {
  const isLarge = (count: PatternCount) =>
    count.sequence.length <= MOST_STEPS && !control.withholds(count.persons, fieldOf([count]));
  const named = counts.filter(isLarge).toSorted(byPersons);
  const rest = counts.filter((count) => !isLarge(count));
  while (named.length > 0 && control.withholds(sum(rest), fieldOf(rest))) rest.push(...named.splice(-1));
  const shown = named.slice(0, first);

  return {
    total: control.disclose(sum(counts), fieldOf(named.length > 0 ? [] : counts)),
    patterns: shown.map((count) => ({
      sequence: count.sequence,
      persons: control.disclose(count.persons, fieldOf([count])),
      transitions: count.days.map((days) => durationsOf(days, control)),
    })),
    other: control.disclose(sum([...rest, ...named.slice(first)]), fieldOf(rest)),
  };
}

/** The sensitive field, with its own k, where one of the sequences tells something of health. */
function fieldOf(counts: readonly PatternCount[]): FieldOfNeed | null {
  return counts.some(({ sequence }) => sequence.some((domain) => OF_HEALTH.has(domain))) ? FieldOfNeed.HEALTH : null;
}

function sum(counts: readonly PatternCount[]): number {
  return counts.reduce((persons, count) => persons + count.persons, 0);
}

function byPersons(left: PatternCount, right: PatternCount): number {
  return right.persons - left.persons || left.sequence.join().localeCompare(right.sequence.join());
}
