import { quarterOf } from "../calendar/calendar.js";
import { closeHoles } from "./close-holes.js";
import { joinSegments } from "./join-segments.js";
import type { OfficePart, Segment, StatedWait } from "./office-part.js";
import { type DomainQuarters, splitByDomain } from "./split-by-domain.js";
import type { File, PersonsFile, Stretch, WaitInDays } from "./stretch.js";

/** One office's rule of release. */
export interface ReleaseRule {
  /** Every code in a fixed order, which alone decides between segments that begin in one quarter. */
  readonly codes: readonly string[];
  /** Whether it may be seen that the office's last segment ended and none followed. */
  readonly showsLastEnd: boolean;
}

/** One file as it stood on the day of the release. */
export interface FileAsOf extends Pick<PersonsFile, "keptUntil" | "statedWaits" | "domains"> {
  readonly stretches: File;
}

/**
 * Releases one person's files. The days are dropped first; which segments are shown, their order, ends and
 * joins are computed from the remaining quarters, so that nothing in the answer can tell more than they do. Nothing is
 * shown of a quarter that has not ended by `asOf`: a caller who asks every day would see on which day a segment came.
 */
export function releaseQuarters(
  files: readonly FileAsOf[],
  { codes, showsLastEnd }: ReleaseRule,
  asOf: string,
): Omit<OfficePart, "status"> {
  const inOrder = (segments: readonly Segment[]): Segment[] => segments.toSorted(byQuarter(codes));
  const last = quarterOf(asOf);
  const release = ({ stretches, keptUntil, domains = [] }: FileAsOf): Segment[] => {
    const segments = stretches.map(toSegment).flatMap((segment) => asKnownIn(last, segment));
    const end = keptUntil && quarterOf(keptUntil);
    const lastEnd = end === null || end > last ? null : end;
    const held = domains.map(toDomain).flatMap((domain) => asKnownIn(last, domain));

    return closeHoles(inOrder(segments), showsLastEnd ? undefined : lastEnd).flatMap((segment) =>
      splitByDomain(segment, held.toSorted(byQuarterAlone)),
    );
  };

  return {
    asOf,
    segments: joinSegments(inOrder(files.flatMap(release))),
    statedWaits: files.flatMap(({ statedWaits = [] }) => statedWaits).flatMap((wait) => waitAsKnownIn(last, wait)),
  };
}

/** A wait is over when the quarter of its appointment has ended; before, it says nothing. */
function waitAsKnownIn(last: string, { askedOn, appointmentOn }: WaitInDays): StatedWait[] {
  const toQuarter = quarterOf(appointmentOn);

  return toQuarter > last ? [] : [{ fromQuarter: quarterOf(askedOn), toQuarter }];
}

function toSegment({ firstDay, lastDay, isDisputed = false, ...stretch }: Stretch): Segment {
  return { ...stretch, isDisputed, fromQuarter: quarterOf(firstDay), toQuarter: lastDay && quarterOf(lastDay) };
}

function toDomain({ legalDomain, firstDay, lastDay }: NonNullable<PersonsFile["domains"]>[number]): DomainQuarters {
  return { legalDomain, fromQuarter: quarterOf(firstDay), toQuarter: lastDay && quarterOf(lastDay) };
}

/** It as it was when the quarter ended, or nothing if it had not begun. */
function asKnownIn<T extends DomainQuarters>(last: string, segment: T): T[] {
  if (segment.fromQuarter > last) return [];

  return [segment.toQuarter !== null && segment.toQuarter > last ? { ...segment, toQuarter: null } : segment];
}

function byQuarter(codes: readonly string[]): (left: Segment, right: Segment) => number {
  return (left, right) =>
    byQuarterAlone(left, right) ||
    codes.indexOf(left.code) - codes.indexOf(right.code) ||
    (left.toQuarter ?? LAST).localeCompare(right.toQuarter ?? LAST) ||
    left.legalDomain.localeCompare(right.legalDomain);
}

/** Sorting is stable: domains that begin in one quarter stay in the office's fixed order. */
function byQuarterAlone(left: DomainQuarters, right: DomainQuarters): number {
  return left.fromQuarter.localeCompare(right.fromQuarter);
}

/** Sorts after every quarter. */
const LAST = "lasting";
