import { quartersBetween } from "../calendar/calendar.js";
import type { Segment } from "../office/office-part.js";

type Shown = Pick<Segment, "code" | "legalDomain" | "fromQuarter" | "toQuarter">;

/** The pairs of segments of one code and legal domain that share a quarter: none, where nothing is counted twice. */
export function quartersTwice(segments: readonly Shown[]): readonly (readonly [Shown, Shown])[] {
  return segments.flatMap((left, index) =>
    segments
      .slice(index + 1)
      .filter(
        (right) => left.code === right.code && left.legalDomain === right.legalDomain && shareQuarter(left, right),
      )
      .map((right) => [left, right] as const),
  );
}

function shareQuarter(left: Shown, right: Shown): boolean {
  return reaches(left, right.fromQuarter) && reaches(right, left.fromQuarter);
}

function reaches({ toQuarter }: Shown, quarter: string): boolean {
  return toQuarter === null || quartersBetween(quarter, toQuarter) >= 0;
}
