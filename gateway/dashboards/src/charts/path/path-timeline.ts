import { OFFICE_NAMES, type OfficeName } from "@kim-hub/offices/office-names";
import { OFFICES } from "@kim-hub/offices/offices";

/** The kinds of office on a path, in the order in which they are drawn. */
export const LANES: readonly OfficeName[] = OFFICE_NAMES.toSorted(
  (left, right) => OFFICES[left].agency.lane - OFFICES[right].agency.lane,
);

/** A kind of office on a path. */
export type Lane = OfficeName;

/** A time at one office, in quarters; it lasts where it has no last one. */
export interface PathStretch {
  readonly lane: Lane;
  /** Its number in the table. */
  readonly order: number;
  readonly label: string;
  readonly legalDomain: string;
  readonly fromQuarter: string;
  readonly toQuarter: string | null;
  readonly quarters: number | null;
  readonly isStale: boolean;
  readonly release: string;
}

/** An office that is named without what it knows. */
export interface WithheldPart {
  readonly lane: Lane;
  readonly order: number;
  readonly release: string;
}

/** Quarters between two offices, both ends counted. */
export interface PathGap {
  readonly afterOrder: number;
  readonly label: string;
  readonly fromQuarter: string;
  readonly toQuarter: string;
  readonly quarters: number;
}

/** One person's path, as the timeline and the table beside it are drawn from. */
export interface PathTimeline {
  readonly isPartial: boolean;
  /** What is to be said of the whole path; empty where it is complete. */
  readonly note: string;
  /** The last quarter that is shown of anything. */
  readonly asOfQuarter: string | null;
  readonly stretches: readonly PathStretch[];
  readonly withheld: readonly WithheldPart[];
  readonly gaps: readonly PathGap[];
}

/** The kinds of office of which a path tells nothing at all, in the order of the lanes. */
export function listSilent({ stretches, withheld }: Pick<PathTimeline, "stretches" | "withheld">): readonly Lane[] {
  const named = new Set([...stretches, ...withheld].map(({ lane }) => lane));

  return LANES.filter((lane) => !named.has(lane));
}
