import type { Segment } from "./office-part.js";

/**
 * Lets the segments of one file, sorted by beginning, follow each other without a hole: each lasts until the next begins.
 * In a hole one could read a time without residence status (§ 87 Abs. 2 AufenthG) or with a suspended procedure, and from
 * two ends that meet at a quarter's end their months. The last one lasts until `lastEnd`, or as it is recorded where that is undefined.
 */
export function closeHoles(segments: readonly Segment[], lastEnd: string | null | undefined): Segment[] {
  const closed = [...segments];
  let last = 0;
  for (const [index, { fromQuarter, toQuarter }] of segments.entries()) {
    const until = closed[last]?.toQuarter ?? null;
    if (until === null) break;
    if (until < fromQuarter) lengthen(closed, last, fromQuarter);
    if (toQuarter === null || toQuarter >= until) last = index;
  }
  if (lastEnd !== undefined) lengthen(closed, last, lastEnd);

  return closed;
}

function lengthen(segments: Segment[], index: number, toQuarter: string | null): void {
  const segment = segments[index];
  if (segment) segments[index] = { ...segment, toQuarter };
}
