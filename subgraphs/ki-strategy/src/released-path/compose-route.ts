import { quarterOf, quartersBetween } from "@kim-hub/kit/calendar";
import { DataStatus } from "@kim-hub/kit/data-status";
import type { Office } from "@kim-hub/kit/office";
import type { OfficePart, Segment } from "@kim-hub/kit/office-part";
import { AGENCY_KIND } from "./agency-kind.js";
import { findGaps } from "./find-gaps.js";
import { type ReleasedParts, releasedParts, withheldOffices } from "./released-path.js";
import type { Route } from "./route.js";
import { type RouteSegment, SegmentStatus, WithheldReason } from "./route-segment.js";

const MOST_SEGMENTS = 40;

type Placed = Segment & Pick<OfficePart, "asOf" | "status"> & { readonly office: Office };

/** The route of one path: released segments by beginning, then a row for each office that is named and withheld. */
export function composeRoute(path: ReleasedParts): Omit<Route, "watermark"> {
  const withheld = withheldOffices(path);
  const answered = releasedParts(path).flatMap(({ office, part }) => (part ? [{ office, part }] : []));
  const asOf = earliest(answered.map(({ part }) => part.asOf));
  const known = answered.flatMap(placeSegments).toSorted(byBeginning);
  const shown = known.slice(Math.max(0, known.length + withheld.length - MOST_SEGMENTS));
  const rows = [...shown.map((segment) => show(segment, asOf)), ...withheld.map(withhold)];

  return {
    segments: rows.map((row, index) => ({ order: index + 1, ...row })),
    gaps: findGaps(
      shown,
      answered.flatMap(({ office, part }) => part.statedWaits.map((wait) => ({ ...wait, office }))),
    ),
    withheldCount: withheld.length,
    asOf,
  };
}

function placeSegments({ office, part }: { office: Office; part: OfficePart }): Placed[] {
  const { asOf, status } = part;

  return part.segments.map((segment) => ({ ...segment, asOf, status, office }));
}

/** Sorting is stable: segments of the same quarter stay in the order of offices, and in their office's own. */
function byBeginning(left: Placed, right: Placed): number {
  return quartersBetween(right.fromQuarter, left.fromQuarter);
}

function show(segment: Placed, routeAsOf: string | null): Omit<RouteSegment, "order"> {
  const { office, legalDomain, event, code, fromQuarter, toQuarter, asOf, status, isDisputed } = segment;
  const end = toQuarter ?? quarterOf(routeAsOf ?? fromQuarter);

  return {
    agencyKind: AGENCY_KIND[office],
    legalDomain,
    event,
    code,
    from: fromQuarter,
    to: toQuarter,
    durationQuarters: Math.max(1, quartersBetween(fromQuarter, end) + 1),
    status: status === DataStatus.STALE ? SegmentStatus.STALE : SegmentStatus.COMPLETE,
    ...{ withheldReason: null, asOf, isDisputed },
  };
}

function withhold(office: Office): Omit<RouteSegment, "order"> {
  return {
    agencyKind: AGENCY_KIND[office],
    legalDomain: null,
    event: null,
    code: null,
    from: null,
    to: null,
    durationQuarters: null,
    status: SegmentStatus.WITHHELD,
    ...{ withheldReason: WithheldReason.NO_CONSENT, asOf: null, isDisputed: null },
  };
}

function earliest(dates: readonly string[]): string | null {
  return dates.toSorted()[0] ?? null;
}
