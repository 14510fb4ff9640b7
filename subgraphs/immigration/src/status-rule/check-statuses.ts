import { addDays, addMonths } from "@kim-hub/kit/calendar";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { firstDay as earliest, lastDay as latest } from "@kim-hub/records/partial-date";
import { Plausibility } from "../plausibility/plausibility.js";
import { type StatusCode, statusGroup } from "../status-code/status-code.js";
import { isGrantable, type Shortening, type StatusRule } from "./status-rule.js";
import { coveredSince, covers, type Interval, lastsMonths } from "./stay.js";

/** Whose statuses are checked. */
export interface CheckedPerson {
  /** Day, month or year; null where nothing is known. */
  readonly birthDate: string | null;
  /** The ground that shortens the stay before a title; null where nobody has recorded it, and the shorter time is enough. */
  readonly shortenings: readonly Shortening[] | null;
  /** Whether the statuses are all that the person ever had: of a file's first one, what came before may be unknown. */
  readonly isWhole: boolean;
}

/** One of the statuses, in any order. */
export interface CheckedStatus extends Interval {
  readonly code: StatusCode;
  readonly isForFamily: boolean;
}

/** Why a status cannot be right. */
export interface StatusFault {
  readonly reason: Plausibility;
  /** Completes "The status …" and names no value of the row. */
  readonly rule: string;
  /** Null where no text of the law holds. */
  readonly paragraph: string | null;
}

interface Law {
  readonly rules: readonly StatusRule[];
  /** The day of checking: how long a status without known end has lasted by then. */
  readonly on: string;
}

interface Checking extends Law {
  readonly person: CheckedPerson;
  readonly statuses: readonly CheckedStatus[];
}

/** The faults of each of a person's statuses, in their order, under the law of the day on which it began. */
export function checkStatuses(
  person: CheckedPerson,
  statuses: readonly CheckedStatus[],
  law: Law,
): (readonly StatusFault[])[] {
  return statuses.map((status) => checkStatus(status, { ...law, person, statuses }));
}

/** The faults of one status beside all that the person has. */
export function checkStatus(status: CheckedStatus, checking: Checking): readonly StatusFault[] {
  const { person, rules } = checking;
  const faults: StatusFault[] = [];
  if (person.birthDate !== null && status.validFrom < earliest(person.birthDate))
    faults.push({ reason: Plausibility.BEGINS_BEFORE_BIRTH, rule: "begins before the birth", paragraph: null });
  const rule = ruleOf(status, rules);
  if (!rule)
    return [
      ...faults,
      { reason: Plausibility.NOT_IN_FORCE, rule: "begins when no text of the law allows it", paragraph: null },
    ];

  return [
    ...faults,
    ...checkUnder(rule, status, checking).map(([reason, text]) => ({ reason, rule: text, paragraph: rule.paragraph })),
  ];
}

function ruleOf({ code, validFrom, isForFamily }: CheckedStatus, rules: readonly StatusRule[]): StatusRule | undefined {
  const inForce = rules.filter(
    (rule) => rule.code === code && isGrantable(rule, { firstDay: validFrom, lastDay: validFrom }),
  );

  // For most statuses the law knows no other conditions for family members.
  return inForce.find((rule) => rule.isForFamily === isForFamily) ?? inForce[0];
}

type Broken = readonly [reason: Plausibility, text: string];

function checkUnder(rule: StatusRule, status: CheckedStatus, { person, statuses, rules, on }: Checking): Broken[] {
  const { validFrom, validTo } = status;
  const others = statuses.filter((other) => other !== status);
  const before = others.filter((other) => other.validFrom < validFrom);
  const broken: Broken[] = [];
  const isKnown = person.isWhole || before.length > 0;
  if (isKnown && rule.after && !heldBefore(status, before).some((code) => rule.after?.includes(code)))
    broken.push([Plausibility.NOT_AFTER_LEADING_STATUS, "does not follow a status that leads to it"]);
  if (rule.comesFirst && before.length > 0) broken.push([Plausibility.NOT_FIRST, "is not the first status"]);
  if (!rule.isRenewable && before.some(({ code }) => code === rule.code))
    broken.push([Plausibility.NOT_RENEWABLE, "was held before"]);
  if (isKnown) broken.push(...checkStay(rule, status, { person, before, rules }));
  if (rule.longestMonths !== null && (validTo ?? on) > addDays(addMonths(validFrom, rule.longestMonths), -1))
    broken.push([Plausibility.TOO_LONG, `lasts more than ${rule.longestMonths} months`]);
  if (!isOfAge(rule, person, validFrom))
    broken.push([Plausibility.WRONG_AGE, `is for the age from ${rule.ageFrom} to under ${rule.ageBelow}`]);

  return broken;
}

/** The status held the day before; a fiction certificate lets the status before it go on (§ 81 Abs. 4 AufenthG). */
function heldBefore({ validFrom }: Pick<CheckedStatus, "validFrom">, before: readonly CheckedStatus[]): StatusCode[] {
  const held = before.filter((status) => covers(status, addDays(validFrom, -1)));

  return held.flatMap((status) =>
    status.code === "FICTION_CERTIFICATE"
      ? heldBefore(
          status,
          before.filter((other) => other.validFrom < status.validFrom),
        )
      : [status.code],
  );
}

interface Earlier {
  readonly person: CheckedPerson;
  readonly before: readonly CheckedStatus[];
  readonly rules: readonly StatusRule[];
}

function checkStay(rule: StatusRule, { validFrom }: CheckedStatus, { person, before, rules }: Earlier): Broken[] {
  const broken: Broken[] = [];
  const dayBefore = addDays(validFrom, -1);
  const counted = before.filter(
    ({ code, ...at }) => rule.priorCodes?.includes(code) ?? countsAsPrior({ code, ...at }, rules),
  );
  const months = neededMonths(rule, person.shortenings);
  const priorOn = rule.priorOn ?? dayBefore;
  if (months !== null && !lastsMonths(months, coveredSince(counted, priorOn), addDays(priorOn, 1))) {
    const on = rule.priorOn ? ` on ${rule.priorOn}` : "";
    broken.push([Plausibility.LACKS_STAY, `lacks ${months / 12} years of stay${on}`]);
  }
  const tolerated = counted.filter(({ code }) => statusGroup(code) === StatusGroup.TOLERATED);
  const since = coveredSince(tolerated, dayBefore);
  const hadOpportunity = before.some((status) => status.code === "RP_OPPORTUNITY" && covers(status, dayBefore));
  if (
    rule.tolerationMonths !== null &&
    since !== null &&
    !hadOpportunity &&
    addMonths(since, rule.tolerationMonths) > validFrom
  )
    broken.push([Plausibility.LACKS_TOLERATION, `lacks ${rule.tolerationMonths} months of toleration`]);

  return broken;
}

function countsAsPrior(status: CheckedStatus, rules: readonly StatusRule[]): boolean {
  const rule = ruleOf(status, rules) ?? rules.find(({ code }) => code === status.code);

  return rule?.countsAsPrior ?? true;
}

function neededMonths(
  { priorMonths, priorMonthsShortened, shortenedBy }: StatusRule,
  shortenings: readonly Shortening[] | null,
): number | null {
  const isShortened = shortenedBy !== null && (shortenings?.includes(shortenedBy) ?? true);

  return isShortened ? (priorMonthsShortened ?? priorMonths) : priorMonths;
}

/** Of a birth date that is known in part, any day may be the right one. */
function isOfAge({ ageFrom, ageBelow }: StatusRule, { birthDate }: CheckedPerson, on: string): boolean {
  if (birthDate === null) return true;
  const isOldEnough = ageFrom === null || lastsMonths(12 * ageFrom, earliest(birthDate), on);
  const isYoungEnough = ageBelow === null || !lastsMonths(12 * ageBelow, latest(birthDate), on);

  return isOldEnough && isYoungEnough;
}
