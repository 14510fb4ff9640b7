import type { Segment } from "./office-part.js";

/** Joins segments of one code and legal domain that meet or overlap; they come in order of beginning. A segment of another code in between does not part them. */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const next of segments) {
    const position = joined.findLastIndex(
      ({ code, legalDomain }) => code === next.code && legalDomain === next.legalDomain,
    );
    const last = joined[position];
    if (last && (last.toQuarter === null || last.toQuarter >= next.fromQuarter))
      joined[position] = {
        ...last,
        toQuarter: later(last.toQuarter, next.toQuarter),
        isDisputed: last.isDisputed || next.isDisputed,
      };
    else joined.push(next);
  }

  return joined;
}

function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return null;

  return left > right ? left : right;
}
