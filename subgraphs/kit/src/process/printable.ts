/** Control characters, separators of lines and paragraphs, and marks that change the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** The text in one line that is safe on a terminal: it holds no escape sequence and cannot pass for another text. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
