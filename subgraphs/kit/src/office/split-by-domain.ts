import type { LegalDomain } from "./legal-domain.js";
import type { Segment } from "./office-part.js";

/** Since which quarter and until which a legal domain holds in a file, both counted; null while it lasts. */
export type DomainQuarters = Pick<Segment, "legalDomain" | "fromQuarter" | "toQuarter">;

/**
 * Parts a segment where the legal domain changes. Quarters alone decide, and a quarter in which one domain follows another is both
 * domains': so nothing tells on which side of a day within the quarter the change lay. A domain holds until another begins, and the last one
 * to its end: a time without benefits in between is not shown.
 */
export function splitByDomain(segment: Segment, domains: readonly DomainQuarters[]): Segment[] {
  const changes = listChanges(domains).filter(
    ({ fromQuarter }) => fromQuarter > segment.fromQuarter && !isAfter(fromQuarter, segment.toQuarter),
  );
  const begins = [segment.fromQuarter, ...changes.map(({ fromQuarter }) => fromQuarter)];
  const first = listChanges(domains).findLast(({ fromQuarter }) => fromQuarter <= segment.fromQuarter);
  const held = [first?.legalDomain ?? segment.legalDomain, ...changes.map((change) => change.legalDomain)];

  return begins.map((fromQuarter, index) => ({
    ...segment,
    fromQuarter,
    toQuarter: begins[index + 1] ?? segment.toQuarter,
    legalDomain: held[index] ?? segment.legalDomain,
  }));
}

interface Change {
  readonly fromQuarter: string;
  /** Null from the end of the last one on. */
  readonly legalDomain: LegalDomain | null;
}

function listChanges(domains: readonly DomainQuarters[]): Change[] {
  const changes: Change[] = [];
  for (const { legalDomain, fromQuarter } of domains)
    if (changes.at(-1)?.legalDomain !== legalDomain) changes.push({ legalDomain, fromQuarter });
  const last = changes.at(-1);
  const ends = domains.filter(({ legalDomain }) => legalDomain === last?.legalDomain).map(({ toQuarter }) => toQuarter);
  const end = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);

  return end === null ? changes : [...changes, { legalDomain: null, fromQuarter: end }];
}

function isAfter(quarter: string, end: string | null): boolean {
  return end !== null && quarter > end;
}
