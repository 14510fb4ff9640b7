import { Ags, Decimal, LocalDate, Month, Quarter } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { explainKey } from "./explain-key.js";
import type { GraphQLType } from "./graphql-type.js";
import type { Rule } from "./rule.js";

export const TEXT = matching(/\S/, "must be text", String);

/** The name of a row that its office chose. */
export const NAME: Rule<string> = { ...TEXT, type: ID };

export const UUID = matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, "must be a UUID in lower case", ID);

export const AGS: Rule<string> = {
  ...matching(/^05[13579]\d{2}(\d{3})?$/, "must be an AGS of 5 or 8 digits in North Rhine-Westphalia", Ags),
  explain: explainKey,
};

export const MONTH: Rule<string> = {
  ...matching(/^20\d{2}-(0[1-9]|1[0-2])$/, "must be a month such as 2021-04", Month),
  kind: "DATE",
};

export const QUARTER = matching(/^20\d{2}-Q[1-4]$/, "must be a quarter such as 2021-Q4", Quarter);

/** A day that the calendar has: 2021-02-30 is none. */
export const DATE: Rule<string> = {
  rule: "must be a date such as 2021-04-14",
  kind: "DATE",
  type: LocalDate,
  read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
};

export const FTE: Rule<string> = {
  ...matching(/^\d{1,3}\.\d{2}$/, "must be full-time equivalents with two decimals, such as 2.50", Decimal),
  kind: "DECIMAL",
};

/** A place in a list, in three digits, so that the order of the keys is the order of the list. */
export const POSITION = matching(/^\d{3}$/, "must be a position in three digits, such as 001", String);

/** A text of this pattern. */
export function matching(pattern: RegExp, rule: string, type: GraphQLType): Rule<string> {
  return { rule, type, read: (text) => (pattern.test(text) ? text : null) };
}

/** Of a text in the form of a date; made for a million of them, with no text in between. */
function isDay(text: string): boolean {
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const lastDay = new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();

  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}
