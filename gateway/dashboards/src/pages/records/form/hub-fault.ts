import type { AnswerError } from "@kim-hub/kit/answer";
import { type BrokenRule, readBrokenRule } from "@kim-hub/kit/broken-rule";
import { codeOf } from "../../../hub/answer.js";

/** Why a mutation was refused. */
export interface HubFault {
  readonly code: string;
  /** The rule, with those of its fields that the form has; null where the hub names none. */
  readonly broken: BrokenRule | null;
  /** The hub's sentence, in English. */
  readonly sentence: string;
}

/** The first error of an answer. */
export function faultOf([error]: readonly AnswerError[], known: readonly string[]): HubFault | null {
  if (!error) return null;
  const broken = readBrokenRule(error.extensions?.broken);
  const fields = broken?.fields.filter((field) => known.includes(field)) ?? [];

  return { code: codeOf(error), broken: broken && { ...broken, fields }, sentence: error.message };
}
