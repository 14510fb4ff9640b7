/** What another clock told, between two readings of this one, in milliseconds since 1970. */
export interface Moment {
  readonly sent: number;
  readonly received: number;
  readonly told: number;
  /** Up to so much later it may have been: a `Date` header counts whole seconds. */
  readonly coarseness: number;
}

/** An office accepts a mandate that is this much from the future; what the gateway signs has five seconds. */
const MOST_MILLISECONDS = 2000;

/** A sentence where the clocks are certainly further apart than the services tolerate. */
export function readGap(whose: string, { sent, received, told, coarseness }: Moment): readonly string[] {
  const gap = Math.max(sent - (told + coarseness), told - received, 0);
  if (gap <= MOST_MILLISECONDS) return [];

  return [
    `The clock of ${whose} is ${(gap / 1000).toFixed(1)} s from this one: envelopes and mandates bear ${MOST_MILLISECONDS / 1000} s.`,
  ];
}
