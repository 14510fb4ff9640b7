import { endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { nextQuarter } from "@kim-hub/kit/quarter-days";
import type { Step } from "./comparable.js";

const MOST_STEPS = 8;

/** One point of a course. */
export interface TimeStep {
  /** A year or a quarter, as an axis of time names it. */
  readonly name: string;
  /** The fields of the query's form that ask for it. */
  readonly fields: readonly (readonly [string, string])[];
  /** The last quarter that counts of a year that has not ended; null of a whole one. */
  readonly upTo: string | null;
}

/** The points from one time to another; null where there are none, more than can be asked for, or one that has not begun. */
export function listSteps(step: Step, from: string, to: string): readonly TimeStep[] | null {
  const lastQuarter = quarterOf(endOfLastQuarter(localDate()));
  if (step === "quarter") return stepsOf(listTimes(from, to, /^\d{4}-Q[1-4]$/, nextQuarter), lastQuarter, quarterStep);
  const years = listTimes(from, to, /^\d{4}$/, (year) => String(Number(year) + 1));
  if (step === "year") return years?.map((name) => ({ name, fields: [["year", name]], upTo: null })) ?? null;

  return stepsOf(years, lastQuarter, yearStep);
}

function listTimes(from: string, to: string, pattern: RegExp, next: (time: string) => string): string[] | null {
  if (!pattern.test(from) || !pattern.test(to) || from > to) return null;
  const times: string[] = [];
  for (let time = from; time <= to; time = next(time)) {
    times.push(time);
    if (times.length > MOST_STEPS) return null;
  }

  return times;
}

function stepsOf(
  times: readonly string[] | null,
  lastQuarter: string,
  stepOf: (time: string, lastQuarter: string) => TimeStep | null,
): readonly TimeStep[] | null {
  const steps = (times ?? []).flatMap((time) => stepOf(time, lastQuarter) ?? []);

  return times !== null && steps.length === times.length ? steps : null;
}

function quarterStep(name: string, lastQuarter: string): TimeStep | null {
  return name > lastQuarter ? null : { name, fields: [["quarter", name]], upTo: null };
}

function yearStep(name: string, lastQuarter: string): TimeStep | null {
  const [first, last] = [`${name}-Q1`, `${name}-Q4`];
  if (first > lastQuarter) return null;
  const toQuarter = last > lastQuarter ? lastQuarter : last;

  return {
    name,
    fields: [
      ["period.fromQuarter", first],
      ["period.toQuarter", toQuarter],
    ],
    upTo: toQuarter === last ? null : toQuarter,
  };
}
