import { quartersBetween } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { Segment } from "@kim-hub/kit/office-part";
import type { Gap, GapKind } from "./gap.js";

type Placed = Pick<Segment, "fromQuarter" | "toQuarter"> & { readonly office: Office };

/** How far an office's segments reach so far, and the order of the last one that reaches there. */
interface Reach {
  readonly order: number;
  readonly toQuarter: string | null;
}

/**
 * The gaps in segments sorted by beginning, each from one office to another: where an office begins after another has ended
 * and has not been there itself since. Two segments of one office have none between them.
 */
export function findGaps(segments: readonly Placed[], kind: GapKind): Gap[] {
  const gaps: Gap[] = [];
  const reaches = new Map<Office, Reach>();
  for (const [index, segment] of segments.entries()) {
    const gap = gapBefore(segment, reaches);
    if (gap) gaps.push({ ...gap, kind });
    const own = reaches.get(segment.office);
    if (!own || reachesOn(segment, own))
      reaches.set(segment.office, { order: index + 1, toQuarter: segment.toQuarter });
  }

  return gaps;
}

function gapBefore({ office, fromQuarter }: Placed, reaches: ReadonlyMap<Office, Reach>): Omit<Gap, "kind"> | null {
  let last: (Reach & { readonly toQuarter: string }) | null = null;
  for (const [of, { order, toQuarter }] of reaches) {
    if (of === office || toQuarter === null || toQuarter >= fromQuarter) continue;
    if (last === null || toQuarter > last.toQuarter) last = { order, toQuarter };
  }
  const own = reaches.get(office);
  if (last === null || (own && (own.toQuarter === null || own.toQuarter >= last.toQuarter))) return null;
  const quarters = quartersBetween(last.toQuarter, fromQuarter) - 1;

  return quarters < 1 ? null : { afterOrder: last.order, quarters };
}

function reachesOn({ toQuarter }: Placed, reach: Reach): boolean {
  return reach.toQuarter !== null && (toQuarter === null || toQuarter >= reach.toQuarter);
}
