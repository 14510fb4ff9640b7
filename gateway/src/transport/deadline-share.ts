interface Deadline {
  /** Milliseconds left of the operation. */
  readonly remaining: number;
  /** How many steps are to come, the one that asks among them. */
  readonly stepsLeft: number;
  /** What one fetch may take at most. */
  readonly most: number;
}

/** Whole milliseconds one fetch may take: its share of what is left, so that a slow step leaves time for those behind it. */
export function deadlineShare({ remaining, stepsLeft, most }: Deadline): number {
  return Math.max(0, Math.floor(Math.min(most, remaining / Math.max(1, stepsLeft))));
}
