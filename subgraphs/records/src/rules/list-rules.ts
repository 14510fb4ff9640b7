import type { Rule } from "./rule.js";
import { TEXT } from "./text-rules.js";

/** Several texts in one cell. */
export const TEXT_LIST: Rule<string[]> = {
  ...listOf(TEXT),
  rule: "must be texts with a vertical bar between them",
  acceptRule: "must be texts without a vertical bar",
};

/** Several values in one cell, each of which keeps the rule. No value holds a bar, so that a file can say what an input says. */
export function listOf<T>({ rule, read, type, explain }: Rule<T>): Rule<T[]> {
  const readAll = (texts: readonly string[]) => {
    const values = texts.flatMap((text) => read(text.trim()) ?? []);

    return values.length === texts.length ? values : null;
  };

  return {
    rule: `${rule}, with a vertical bar between several`,
    type: [type],
    ...(explain && { explain: (text) => explainFirst(text.split("|"), { read, explain }) }),
    read: (text) => readAll(text.split("|")),
    accept: (value) => {
      const texts = Array.isArray(value) ? value.map(String) : [];

      return texts.some((text) => text.includes("|")) ? null : readAll(texts);
    },
  };
}

/** Of the values that break the rule the first of which something can be said. */
function explainFirst<T>(
  texts: readonly string[],
  { read, explain }: Pick<Rule<T>, "read"> & Required<Pick<Rule<T>, "explain">>,
): string | null {
  const broken = texts.map((text) => text.trim()).filter((text) => read(text) === null);

  return broken.map(explain).find((hint) => hint !== null) ?? null;
}
