/** A code from its first day to its last; null while it lasts. */
export type Interval<Code> = readonly [code: Code, firstDay: string, lastDay: string | null];
