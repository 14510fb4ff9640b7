import { lastDay } from "@kim-hub/records/partial-date";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import type { DeliberationStep } from "./deliberation-step.js";

/** The outcomes after which a body still owes its answer; null where none is recorded. */
const OPEN: ReadonlySet<DeliberationOutcome | null> = new Set([
  null,
  DeliberationOutcome.REFERRED,
  DeliberationOutcome.POSTPONED,
]);

/** Whether the body left the paper open in a sitting before the time, and has not taken it up again since. */
export function isOpenBefore(step: DeliberationStep, steps: readonly DeliberationStep[], time: string): boolean {
  const { date, outcome, paperId } = step;
  if (date === null || date >= time || !OPEN.has(outcome)) return false;

  return !steps.some(
    (later) => later.paperId === paperId && later.date !== null && later.date > date && later.date <= lastDay(time),
  );
}
