import type { StatusCode } from "../status-code/status-code.js";

/** A ground that shortens the stay before a title. */
export enum Shortening {
  CHILD = "CHILD",
  LANGUAGE = "LANGUAGE",
}

/**
 * The conditions that the law of some days sets for a status that begins then, as far as the record of a person's statuses can
 * show them. What is null is not asked for.
 */
export class StatusRule {
  readonly code: StatusCode;
  readonly paragraph: string;
  /** First and last day on which the status may begin under this text. */
  readonly grantableFrom: string | null;
  readonly grantableUntil: string | null;
  /** Whether it is for those whose right derives from a family member's. */
  readonly isForFamily: boolean;
  /** Nothing may come before it. */
  readonly comesFirst: boolean;
  /** Statuses of which one must have been held the day before. */
  readonly after: readonly StatusCode[] | null;
  readonly longestMonths: number | null;
  readonly isRenewable: boolean;
  /** Months of uninterrupted stay, up to `priorOn` or else to the day before. */
  readonly priorMonths: number | null;
  readonly priorMonthsShortened: number | null;
  readonly shortenedBy: Shortening | null;
  readonly priorOn: string | null;
  /** Statuses that count as that stay; without them every status whose own rule says so. */
  readonly priorCodes: readonly StatusCode[] | null;
  /** Months of toleration just before, unless § 104c was held. */
  readonly tolerationMonths: number | null;
  /** From the first age on, and younger than the second. */
  readonly ageFrom: number | null;
  readonly ageBelow: number | null;
  /** Whether time with this status counts as stay for another. */
  readonly countsAsPrior: boolean;
  readonly source: string;
  /** The day on which somebody read the source; null where nobody has. */
  readonly readOn: string | null;

  constructor(values: Readonly<StatusRule>) {
    this.code = values.code;
    this.paragraph = values.paragraph;
    this.grantableFrom = values.grantableFrom;
    this.grantableUntil = values.grantableUntil;
    this.isForFamily = values.isForFamily;
    this.comesFirst = values.comesFirst;
    this.after = values.after;
    this.longestMonths = values.longestMonths;
    this.isRenewable = values.isRenewable;
    this.priorMonths = values.priorMonths;
    this.priorMonthsShortened = values.priorMonthsShortened;
    this.shortenedBy = values.shortenedBy;
    this.priorOn = values.priorOn;
    this.priorCodes = values.priorCodes;
    this.tolerationMonths = values.tolerationMonths;
    this.ageFrom = values.ageFrom;
    this.ageBelow = values.ageBelow;
    this.countsAsPrior = values.countsAsPrior;
    this.source = values.source;
    this.readOn = values.readOn;
  }
}

/** Whether the status may begin under this text at some time from one day to another. */
export function isGrantable(
  { grantableFrom, grantableUntil }: Pick<StatusRule, "grantableFrom" | "grantableUntil">,
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string },
): boolean {
  return (
    (grantableFrom === null || grantableFrom <= lastDay) && (grantableUntil === null || firstDay <= grantableUntil)
  );
}
