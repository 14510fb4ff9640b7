import type { Rule } from "./rule.js";
import { TEXT } from "./text-rules.js";

/** Several texts in one cell. */
export const TEXT_LIST: Rule<string[]> = {
  ...listOf(TEXT),
  rule: "must be texts with a vertical bar between them",
  acceptRule: "must be texts without a vertical bar",
};

/** Several values in one cell, each of which keeps the rule. No value holds a bar, so that a file can say what an input says. */
export function listOf<T>({ rule, read, type }: Rule<T>): Rule<T[]> {
  const readAll = (texts: readonly string[]) => {
    const values = texts.flatMap((text) => read(text.trim()) ?? []);

    return values.length === texts.length ? values : null;
  };

  return {
    rule: `${rule}, with a vertical bar between several`,
    type: [type],
    read: (text) => readAll(text.split("|")),
    accept: (value) => {
      const texts = Array.isArray(value) ? value.map(String) : [];

      return texts.some((text) => text.includes("|")) ? null : readAll(texts);
    },
  };
}
