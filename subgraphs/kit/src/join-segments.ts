import { monthsBetween } from "./calendar.js";
import type { Segment } from "./office-part.js";

/**
 * Joins segments of one code that overlap or follow each other without a month between; they come in order of
 * beginning. A segment of another code in between does not part them.
 */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const next of segments) {
    const position = joined.findLastIndex(({ code }) => code === next.code);
    const last = joined[position];
    if (last && follows(last, next)) joined[position] = { ...last, toMonth: later(last.toMonth, next.toMonth) };
    else joined.push(next);
  }

  return joined;
}

// A status that ends on the last day of a month and one that begins on the next day are one: a seam would show the change.
function follows({ toMonth }: Segment, { fromMonth }: Segment): boolean {
  return toMonth === null || monthsBetween(toMonth, fromMonth) <= 1;
}

function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return null;

  return left > right ? left : right;
}
