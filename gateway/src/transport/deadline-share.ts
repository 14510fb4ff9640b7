interface Deadline {
  /** Milliseconds left of the operation. */
  readonly remaining: number;
  /** The steps that are left, including the current one. */
  readonly stepsLeft: number;
  /** The most that one fetch may take. */
  readonly most: number;
}

/** Whole milliseconds for one fetch: its share of the time left, so that a slow step leaves time for later ones. */
export function deadlineShare({ remaining, stepsLeft, most }: Deadline): number {
  return Math.max(0, Math.floor(Math.min(most, remaining / Math.max(1, stepsLeft))));
}
