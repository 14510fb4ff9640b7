import { quartersBetween } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { Segment, StatedWait } from "@kim-hub/kit/office-part";
import { type Gap, GapKind } from "./gap.js";

type Placed = Pick<Segment, "fromQuarter" | "toQuarter"> & { readonly office: Office };

/** A wait for an appointment, with the office that gave it. */
type PlacedWait = StatedWait & { readonly office: Office };

/** How far an office's segments reach so far, and the order of the last one that reaches there. */
interface Reach {
  readonly order: number;
  readonly toQuarter: string | null;
}

/**
 * The gaps in segments sorted by beginning, each from one office to another: where an office begins after another has ended
 * and has not been there itself since. Two segments of one office have none between them. Its kind follows from the waits that
 * the office after the gap stated, and from nothing that is missing.
 */
export function findGaps(segments: readonly Placed[], waits: readonly PlacedWait[] = []): Gap[] {
  const gaps: Gap[] = [];
  const reaches = new Map<Office, Reach>();
  for (const [index, segment] of segments.entries()) {
    const gap = gapBefore(segment, reaches);
    if (gap)
      gaps.push(
        toGap(
          gap,
          waits.filter(({ office }) => office === segment.office),
        ),
      );
    const own = reaches.get(segment.office);
    if (!own || reachesOn(segment, own))
      reaches.set(segment.office, { order: index + 1, toQuarter: segment.toQuarter });
  }

  return gaps;
}

/** The quarters between two segments, both not counted. */
interface Between {
  readonly afterOrder: number;
  readonly after: string;
  readonly before: string;
}

function toGap({ afterOrder, after, before }: Between, waits: readonly StatedWait[]): Gap {
  const isWait = waits.some(
    ({ fromQuarter, toQuarter }) => quartersBetween(after, fromQuarter) <= 1 && quartersBetween(toQuarter, before) <= 1,
  );

  return {
    afterOrder,
    quarters: quartersBetween(after, before) - 1,
    kind: isWait ? GapKind.STATED_WAIT : GapKind.NOTHING_RELEASED,
  };
}

function gapBefore({ office, fromQuarter }: Placed, reaches: ReadonlyMap<Office, Reach>): Between | null {
  let last: (Reach & { readonly toQuarter: string }) | null = null;
  for (const [of, { order, toQuarter }] of reaches) {
    if (of === office || toQuarter === null || toQuarter >= fromQuarter) continue;
    if (last === null || toQuarter > last.toQuarter) last = { order, toQuarter };
  }
  const own = reaches.get(office);
  if (last === null || (own && (own.toQuarter === null || own.toQuarter >= last.toQuarter))) return null;
  if (quartersBetween(last.toQuarter, fromQuarter) < 2) return null;

  return { afterOrder: last.order, after: last.toQuarter, before: fromQuarter };
}

function reachesOn({ toQuarter }: Placed, reach: Reach): boolean {
  return reach.toQuarter !== null && (toQuarter === null || toQuarter >= reach.toQuarter);
}
