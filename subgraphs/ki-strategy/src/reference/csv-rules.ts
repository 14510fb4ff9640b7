import { explainKey } from "./explain-key.js";
import type { CellKind } from "./profile-cells.js";

/** What a cell may hold: `read` gives its value, or null where the rule is broken. */
export interface CsvRule<T> {
  /** Completes "file, line, column: …". */
  readonly rule: string;
  readonly read: (text: string) => T | null;
  /** Names what offices write differently: a profile can say how. */
  readonly kind?: CellKind;
  /** What can be said of a text that breaks the rule; it follows the rule in the fault. */
  readonly explain?: (text: string) => string | null;
}

export const TEXT = matching(/\S/, "must be text");
export const AGS: CsvRule<string> = {
  ...matching(/^05[13579]\d{2}(\d{3})?$/, "must be an AGS of 5 or 8 digits in North Rhine-Westphalia"),
  explain: explainKey,
};
export const MONTH: CsvRule<string> = {
  ...matching(/^20\d{2}-(0[1-9]|1[0-2])$/, "must be a month such as 2021-04"),
  kind: "DATE",
};
export const QUARTER = matching(/^20\d{2}-Q[1-4]$/, "must be a quarter such as 2021-Q4");
export const FTE: CsvRule<string> = {
  ...matching(/^\d{1,3}\.\d{2}$/, "must be full-time equivalents with two decimals, such as 2.50"),
  kind: "DECIMAL",
};

/** A day that the calendar has: 2021-02-30 is none. */
export const DATE: CsvRule<string> = {
  rule: "must be a date such as 2021-04-14",
  kind: "DATE",
  read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
};

export const WHOLE_NUMBER: CsvRule<number> = {
  rule: "must be a whole number of at most nine digits",
  read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
};

export const CENTS: CsvRule<bigint> = {
  rule: "must be a whole number of cents",
  kind: "CENTS",
  read: (text) => (/^\d{1,15}$/.test(text) ? BigInt(text) : null),
};

/** Below zero for what is taken back: a cancelled booking, a repayment, a result that is a loss. */
export const SIGNED_CENTS: CsvRule<bigint> = {
  rule: "must be a whole number of cents, with a minus sign below zero",
  kind: "CENTS",
  read: (text) => (/^-?\d{1,15}$/.test(text) ? BigInt(text) : null),
};

export const YEAR: CsvRule<number> = {
  rule: "must be a year from 2020 to 2050",
  read: (text) => (/^20[2-4]\d$|^2050$/.test(text) ? Number(text) : null),
};

export const YES_NO: CsvRule<boolean> = {
  rule: "must be yes or no",
  read: (text) => (text === "yes" || text === "no" ? text === "yes" : null),
};

/** One of an enum's values. */
export function oneOf<T extends string>(values: Readonly<Record<string, T>>): CsvRule<T> {
  const list = Object.values(values);

  return { rule: `must be one of ${list.join(", ")}`, read: (text) => list.find((value) => value === text) ?? null };
}

function matching(pattern: RegExp, rule: string): CsvRule<string> {
  return { rule, read: (text) => (pattern.test(text) ? text : null) };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);

  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
