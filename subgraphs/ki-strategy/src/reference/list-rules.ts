import { type CsvRule, TEXT } from "./csv-rules.js";

/** A place in a list, in three digits, so that the order of the keys is the order of the list. */
export const POSITION: CsvRule<string> = {
  rule: "must be a position in three digits, such as 001",
  read: (text) => (/^\d{3}$/.test(text) ? text : null),
};

/** Several texts in one cell. */
export const TEXT_LIST: CsvRule<string[]> = {
  rule: "must be texts with a vertical bar between them",
  read: (text) => {
    const texts = text.split("|").map((part) => part.trim());

    return texts.every((part) => TEXT.read(part) !== null) ? texts : null;
  },
};
