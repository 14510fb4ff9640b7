import type { StatusCode } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { addMonths, coveredSince, lastsYears } from "./interval-days.js";
import { STATUS_RULES, type StatusRule, UNCOUNTED_TOLERATION } from "./residence-law.js";
import { type Interval, type Story, WRITTEN_ON } from "./story.js";

/** The faults of a story's residence statuses; each names the status, its day and the paragraph. */
export function checkStatuses(story: Story): string[] {
  return story.statuses.flatMap((status, index) => {
    const before = story.statuses[index - 1];
    const faults = rulesAt(status).flatMap((rule) => checkStatus(rule, status, story, before));
    if (rulesAt(status).length === 0) faults.push(`${name(status)}: no text of the law allows it to begin then.`);
    if (before && before[2] !== addDays(status[1], -1))
      faults.push(`${name(status)}: the status before does not end on the day before (§ 50 Abs. 1 AufenthG).`);

    return faults;
  });
}

function rulesAt([code, firstDay]: Interval<StatusCode>): StatusRule[] {
  return STATUS_RULES.filter(
    ({ code: of, from, until }) => of === code && from <= firstDay && (until === null || firstDay <= until),
  );
}

function checkStatus(
  { paragraph, after, first, once, stay, mostMonths, age, tolerationMonths }: StatusRule,
  status: Interval<StatusCode>,
  { bornOn, withChild, statuses }: Story,
  before: Interval<StatusCode> | undefined,
): string[] {
  const [code, firstDay, lastDay] = status;
  const dayBefore = addDays(firstDay, -1);
  const faults: string[] = [];
  if (after && !(before && after.includes(before[0]))) faults.push("does not follow a status that leads to it");
  if (first && before) faults.push("is not the first status");
  if (once && statuses.some(([each, day]) => each === code && day < firstDay)) faults.push("was held before");
  if (stay) {
    const years = withChild ? (stay.withChild ?? stay.years) : stay.years;
    const on = stay.on ?? dayBefore;
    const counted = statuses.filter(
      ([each]) => stay.counted?.includes(each) ?? (each !== UNCOUNTED_TOLERATION || code === "RP_OPPORTUNITY"),
    );
    if (!lastsYears(years, coveredSince(counted, on), addDays(on, 1)))
      faults.push(`lacks ${years} years of stay on ${on}`);
  }
  if (mostMonths && (lastDay ?? WRITTEN_ON) > addDays(addMonths(firstDay, mostMonths), -1))
    faults.push(`lasts more than ${mostMonths} months`);
  if (age && !(lastsYears(age[0], bornOn, firstDay) && !lastsYears(age[1], bornOn, firstDay)))
    faults.push(`is for the age from ${age[0]} to under ${age[1]}`);
  if (tolerationMonths && before?.[0].startsWith("TOLERATION") && addMonths(before[1], tolerationMonths) > firstDay)
    faults.push(`lacks ${tolerationMonths} months of toleration`);

  return faults.map((fault) => `${name(status)}: ${fault} (${paragraph}).`);
}

function name([code, firstDay]: Interval<StatusCode>): string {
  return `${code} from ${firstDay}`;
}
