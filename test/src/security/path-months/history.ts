import { addDays } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { Recorded } from "./office-files.js";

/** One file of a person: stretches one after the other. */
export interface Chain {
  readonly office: Office;
  readonly steps: readonly Step[];
}

interface Step {
  readonly code: number;
  /** Whether it begins on the day after the one before; the caller is assumed to know that. */
  readonly follows: boolean;
  /** Whether it lasts one day only; the caller is assumed to know that too. */
  readonly oneDay: boolean;
  /** Whether it lasts to this day; only a file's last stretch does. */
  readonly open: boolean;
}

/** Every day of a person's files that is free to lie in one month or another, file by file in order. */
export type Days = readonly (readonly string[])[];

/** How many days of a file are free: a beginning each, and an end unless a rule above gives it. */
export function freeDays({ steps }: Chain): number {
  return steps.reduce((count, step, index) => count + 1 + (hasOwnEnd(step, steps[index + 1]) ? 1 : 0), 0);
}

/** The file with its free days put in. */
export function recordFile({ steps }: Chain, days: readonly string[]): Recorded[] {
  const left = [...days];

  return steps.map((step, index) => {
    const next = steps[index + 1];
    const firstDay = left.shift() ?? "";
    const lastDay = hasOwnEnd(step, next) ? (left.shift() ?? "") : givenEnd(step, firstDay, left[0]);

    return { code: step.code, firstDay, lastDay };
  });
}

function hasOwnEnd({ open, oneDay }: Step, next: Step | undefined): boolean {
  return !open && !oneDay && !next?.follows;
}

function givenEnd({ open, oneDay }: Step, firstDay: string, next: string | undefined): string | null {
  if (open) return null;

  return oneDay || next === undefined ? firstDay : addDays(next, -1);
}
