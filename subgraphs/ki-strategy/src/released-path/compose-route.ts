import { monthOf, monthsBetween, quarterOf } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { OfficePart, Segment } from "@kim-hub/kit/office-part";
import { AGENCY_KIND } from "./agency-kind.js";
import { findGaps } from "./find-gaps.js";
import { GapKind } from "./gap.js";
import { PathStatus, pathStatus } from "./path-status.js";
import { type ReleasedParts, releasedParts, withheldOffices } from "./released-path.js";
import type { Route } from "./route.js";
import { type RouteSegment, SegmentStatus, WithheldReason } from "./route-segment.js";

const MOST_SEGMENTS = 40;

type Stretch = Segment & { readonly office: Office };

/** The route of one path: released segments by beginning, then a row for each office that is named and withheld. */
export function composeRoute(path: ReleasedParts): Omit<Route, "watermark"> {
  const withheld = withheldOffices(path);
  const answered = releasedParts(path).flatMap(({ office, part }) => (part ? [{ office, part }] : []));
  const asOf = earliest(answered.map(({ part }) => part.asOf));
  const stretches = answered.flatMap(toStretches).toSorted(byBeginning);
  const dropped = Math.max(0, stretches.length + withheld.length - MOST_SEGMENTS);
  const shown = stretches.slice(dropped).map((stretch) => show(stretch, asOf));

  return {
    segments: [...shown, ...withheld.map(withhold)].map((row, index) => ({ order: index + 1, ...row })),
    gaps: findGaps(stretches, gapKind(path))
      .map((gap) => ({ ...gap, afterOrder: gap.afterOrder - dropped }))
      .filter(({ afterOrder }) => afterOrder > 0),
    withheldCount: withheld.length,
    asOf,
  };
}

function toStretches({ office, part }: { office: Office; part: OfficePart }): Stretch[] {
  return part.segments.map((segment) => ({ ...segment, office }));
}

/** Sorting is stable: segments of the same month stay in their office's order. */
function byBeginning(left: Stretch, right: Stretch): number {
  return monthsBetween(right.fromMonth, left.fromMonth);
}

function show(stretch: Stretch, asOf: string | null): Omit<RouteSegment, "order"> {
  const { office, legalDomain, event, code, fromMonth, toMonth } = stretch;
  const end = toMonth ?? monthOf(asOf ?? fromMonth);

  return {
    agencyKind: AGENCY_KIND[office],
    legalDomain,
    event,
    code,
    from: quarterOf(fromMonth),
    to: toMonth && quarterOf(toMonth),
    durationMonths: Math.max(1, monthsBetween(fromMonth, end)),
    status: SegmentStatus.COMPLETE,
    withheldReason: null,
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
    durationMonths: null,
    status: SegmentStatus.WITHHELD,
    withheldReason: WithheldReason.NO_CONSENT,
  };
}

/** An office that is silently absent must not show here either: only what the viewer knows to be missing counts. */
function gapKind(path: ReleasedParts): GapKind {
  const mayBeTheirs = pathStatus(path) === PathStatus.PARTIAL || withheldOffices(path).length > 0;

  return mayBeTheirs ? GapKind.NOT_DETERMINED : GapKind.WAITING_TIME;
}

function earliest(dates: readonly string[]): string | null {
  return dates.toSorted()[0] ?? null;
}
