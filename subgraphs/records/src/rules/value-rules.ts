import { isLabel, withLabels } from "@kim-hub/kit/code-label";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import type { GraphQLType } from "./graphql-type.js";
import type { Rule } from "./rule.js";

export const WHOLE_NUMBER = numberFrom(0, 999_999_999, {
  rule: "must be a whole number of at most nine digits",
  pattern: /^\d{1,9}$/,
});

export const YEAR = numberFrom(2020, 2050, { rule: "must be a year from 2020 to 2050", pattern: /^\d{4}$/ });

export const CENTS: Rule<bigint> = {
  rule: "must be a whole number of cents",
  kind: "CENTS",
  type: BigIntScalar,
  read: (text) => (/^\d{1,15}$/.test(text) ? BigInt(text) : null),
};

/** Below zero for a cancelled booking, a repayment or a loss. */
export const SIGNED_CENTS: Rule<bigint> = {
  rule: "must be a whole number of cents, with a minus sign below zero",
  kind: "CENTS",
  type: BigIntScalar,
  read: (text) => (/^-?\d{1,15}$/.test(text) ? BigInt(text) : null),
};

export const YES_NO: Rule<boolean> = {
  rule: "must be yes or no",
  type: Boolean,
  read: (text) => (text === "yes" || text === "no" ? text === "yes" : null),
  accept: (value) => (typeof value === "boolean" ? value : null),
};

/** Without the text: it may be what a file says of a person. */
const LABEL = "it is the name of a code: a profile can say for which code it stands";

/** A whole number from `least` to `most`, written as the pattern says. */
export function numberFrom(
  least: number,
  most: number,
  { rule, pattern }: { readonly rule: string; readonly pattern: RegExp },
): Rule<number> {
  const accept = (value: unknown) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;

  return { rule, type: Int, accept, read: (text) => (pattern.test(text) ? accept(Number(text)) : null) };
}

/** One of an enum's values; `type` is the enum that GraphQL knows, where these are some of its values. */
export function oneOf<T extends string>(values: Readonly<Record<string, T>>, type: GraphQLType = values): Rule<T> {
  const list = Object.values(values);

  return {
    rule: `must be one of ${withLabels(type, list)}`,
    type,
    explain: (text) => (isLabel(type, list, text) ? LABEL : null),
    read: (text) => list.find((value) => value === text) ?? null,
  };
}
