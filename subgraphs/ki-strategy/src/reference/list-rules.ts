import { type CsvRule, TEXT } from "./csv-rules.js";

/** A place in a list, in three digits, so that the order of the keys is the order of the list. */
export const POSITION: CsvRule<string> = {
  rule: "must be a position in three digits, such as 001",
  read: (text) => (/^\d{3}$/.test(text) ? text : null),
};

/** Several texts in one cell. */
export const TEXT_LIST: CsvRule<string[]> = {
  rule: "must be texts with a vertical bar between them",
  read: listOf(TEXT).read,
};

/** Several values in one cell, each of which keeps the rule. */
export function listOf<T>({ rule, read }: CsvRule<T>): CsvRule<T[]> {
  return {
    rule: `${rule}, with a vertical bar between several`,
    read: (text) => {
      const values = text.split("|").flatMap((part) => read(part.trim()) ?? []);

      return values.length === text.split("|").length ? values : null;
    },
  };
}
