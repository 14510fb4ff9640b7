import { quartersBetween } from "@kim-hub/kit/calendar";
import { nextQuarter } from "@kim-hub/kit/quarter-days";
import type { PathTimeline } from "./path-timeline.js";

/** The quarters that a timeline shows, each as wide as the other. */
export interface QuarterAxis {
  readonly quarters: readonly string[];
  /** From the beginning of one quarter to the end of another, as shares of the width. */
  readonly span: (fromQuarter: string, toQuarter: string | null) => { readonly from: number; readonly to: number };
}

/** The axis from the first quarter of anything to the last, or to the one up to which data are known; null without any. */
export function quarterAxis({ stretches, gaps, asOfQuarter }: PathTimeline): QuarterAxis | null {
  const starts = [...stretches, ...gaps].map(({ fromQuarter }) => fromQuarter).toSorted();
  const ends = [...stretches, ...gaps].flatMap(({ fromQuarter, toQuarter }) => toQuarter ?? fromQuarter);
  const first = starts[0];
  const last = [...ends, ...(asOfQuarter ? [asOfQuarter] : [])].toSorted().at(-1);
  if (first === undefined || last === undefined) return null;
  const quarters = quartersFrom(first, last);
  const at = (quarter: string) => quartersBetween(first, quarter) / quarters.length;

  return {
    quarters,
    span: (from, to) => ({ from: at(from), to: at(to ?? last) + 1 / quarters.length }),
  };
}

function quartersFrom(first: string, last: string): string[] {
  const quarters: string[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);

  return quarters;
}
