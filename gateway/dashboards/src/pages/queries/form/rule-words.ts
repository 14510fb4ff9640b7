import type { Language } from "../../../words/language.js";

interface RuleWords {
  readonly list: string;
  readonly mostItems: (count: number) => string;
  readonly range: (least: number, most: number) => string;
  readonly least: (least: number) => string;
  readonly most: (most: number) => string;
  readonly mostLength: (length: number) => string;
  readonly example: (text: string) => string;
}

/** The rules of a value, in words that may follow each other. */
export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = {
  de: {
    list: "Mehrere durch Komma getrennt",
    mostItems: (count) => `höchstens ${count} Werte`,
    range: (least, most) => `von ${least} bis ${most}`,
    least: (least) => `mindestens ${least}`,
    most: (most) => `höchstens ${most}`,
    mostLength: (length) => `höchstens ${length} Zeichen`,
    example: (text) => `z. B. ${text}`,
  },
  en: {
    list: "Several with commas between them",
    mostItems: (count) => `${count} values at most`,
    range: (least, most) => `from ${least} to ${most}`,
    least: (least) => `${least} at least`,
    most: (most) => `${most} at most`,
    mostLength: (length) => `${length} characters at most`,
    example: (text) => `e.g. ${text}`,
  },
};
