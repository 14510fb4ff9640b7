import { LONGEST_TEXT } from "@kim-hub/kit/text-rule";

/** Control characters but for line breaks and tabs; and the character that replaces bytes that are no UTF-8. */
const UNFIT = /[^\P{Cc}\t\n\r]|\uFFFD/u;

/** The rule that a text breaks, whatever its column; null where it can be kept. */
export function findUnfit(text: string): string | null {
  if (text.length > LONGEST_TEXT) return `must be at most ${LONGEST_TEXT} characters`;

  return UNFIT.test(text) ? "must be UTF-8 text without control characters" : null;
}
