import { monthsBetween } from "@kim-hub/kit/calendar";
import type { Segment } from "@kim-hub/kit/office-part";
import type { Gap, GapKind } from "./gap.js";

const LEAST_MONTHS = 2;

/** The gaps in segments that are sorted by beginning; segments may overlap, and one that lasts ends the search. */
export function findGaps(segments: readonly Pick<Segment, "fromMonth" | "toMonth">[], kind: GapKind): Gap[] {
  const gaps: Gap[] = [];
  let latest: { order: number; month: string } | null = null;
  for (const [index, { fromMonth, toMonth }] of segments.entries()) {
    const months = latest === null ? 0 : monthsBetween(latest.month, fromMonth);
    if (latest !== null && months >= LEAST_MONTHS) gaps.push({ afterOrder: latest.order, months, kind });
    if (toMonth === null) return gaps;
    if (latest === null || toMonth > latest.month) latest = { order: index + 1, month: toMonth };
  }

  return gaps;
}
