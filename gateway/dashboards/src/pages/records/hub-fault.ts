import type { AnswerError } from "@kim-hub/kit/answer";
import { codeOf } from "../../hub/answer.js";

/** Which rule a mutation found broken. */
export interface HubFault {
  readonly code: string;
  /** The fields of the input that the hub names; empty where it names none. */
  readonly fields: readonly string[];
  /** The hub's sentence, in English. */
  readonly sentence: string;
}

/** The first error of an answer, with the fields that its sentence names: `The value of from and to must …`, or `… at "input.ags" …`. */
export function faultOf([error]: readonly AnswerError[], known: readonly string[]): HubFault | null {
  if (!error) return null;
  const [, named = ""] = /^The value of ((?:\w+ and )*\w+) must /.exec(error.message) ?? [];
  const [, at = ""] = /input\.(\w+)/.exec(error.message) ?? [];
  const fields = [...named.split(" and "), at].filter((field) => known.includes(field));

  return { code: codeOf(error), fields, sentence: error.message };
}
