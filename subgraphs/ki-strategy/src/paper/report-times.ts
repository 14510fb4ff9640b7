import { addMonths } from "@kim-hub/kit/calendar";
import type { Loaders } from "@kim-hub/kit/loaders";
import { firstDay, lastDay } from "@kim-hub/records/partial-date";
import type { ReportingDuty } from "../body/reporting-duty.js";
import { Sitting } from "../body/sitting.js";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import { DeliberationStep } from "./deliberation-step.js";
import { DutyReport } from "./duty-report.js";

/** The outcomes that a body can only have reached with the paper before it. */
const TOOK_PLACE: ReadonlySet<DeliberationOutcome | null> = new Set(
  Object.values(DeliberationOutcome).filter((outcome) => outcome !== DeliberationOutcome.REMOVED),
);

/** The reports of a duty, the earliest first. */
export async function listReports(dutyId: string, loaders: Loaders): Promise<readonly DutyReport[]> {
  const reports = await loaders.list(DutyReport, "dutyId", dutyId);

  return reports.toSorted((left, right) => firstDay(left.given).localeCompare(firstDay(right.given)));
}

/** That a body was reported to, by which paper. */
export interface ReportEvent {
  /** Day, month or year as far as a document gives it. */
  readonly at: string;
  readonly paperId: string;
}

/**
 * When the duty's body was reported to, as far as documents say: the reports recorded for the duty, or where there are
 * none the sittings that took place and at which the body had any recorded paper before it. A sitting that a paper only
 * plans does not count.
 */
export async function listReportEvents(
  { id, bodyId }: ReportingDuty,
  loaders: Loaders,
): Promise<readonly ReportEvent[]> {
  const reports = await listReports(id, loaders);
  if (reports.length > 0) return reports.map(({ given, paperId }) => ({ at: given, paperId }));
  const [steps, sittings] = await Promise.all([
    loaders.list(DeliberationStep, "bodyId", bodyId),
    loaders.list(Sitting, "bodyId", bodyId),
  ]);
  const held = new Set(sittings.filter(({ isHeld }) => isHeld).map(({ date }) => date));

  return steps.flatMap(({ date, outcome, paperId }) =>
    date !== null && (held.has(date) || TOOK_PLACE.has(outcome)) ? { at: date, paperId } : [],
  );
}

/** The times of these events. */
export async function listReportTimes(duty: ReportingDuty, loaders: Loaders): Promise<readonly string[]> {
  return (await listReportEvents(duty, loaders)).map(({ at }) => at);
}

/** The last of these events that has begun on the day. */
export function lastEventOf(events: readonly ReportEvent[], on: string): ReportEvent | null {
  const begun = events.filter(({ at }) => firstDay(at) <= on);

  return begun.toSorted((left, right) => byLastDay(left.at, right.at)).at(-1) ?? null;
}

/** The last of these times on the day, if it is known to the day. */
export function lastDayOf(times: readonly string[], on: string): string | null {
  const last = times
    .filter((time) => firstDay(time) <= on)
    .toSorted(byLastDay)
    .at(-1);

  return last?.length === 10 ? last : null;
}

/**
 * Whether the time since the last of these events is within the interval on the day; null where the dates are too coarse
 * to tell, and where nothing has happened yet.
 */
export function isWithinInterval(events: readonly string[], months: number, on: string): boolean | null {
  const begun = events.filter((event) => firstDay(event) <= on);
  const certain = begun
    .filter((event) => lastDay(event) <= on)
    .map(firstDay)
    .toSorted()
    .at(-1);
  const latest = begun.map(lastDay).toSorted().at(-1);
  if (latest === undefined) return null;
  if (certain !== undefined && on <= addMonths(certain, months)) return true;

  return on > addMonths(latest < on ? latest : on, months) ? false : null;
}

function byLastDay(left: string, right: string): number {
  return lastDay(left).localeCompare(lastDay(right));
}
