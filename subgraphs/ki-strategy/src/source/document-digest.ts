import { createHash } from "node:crypto";

/** How many words a fingerprint covers: enough that none can be guessed back to the document's text. */
const WINDOW = 3;

/**
 * The fingerprints of a text: one of every three words that follow each other, in their order. A document is known by it
 * without being copied; whether words stand in it can still be checked. Punctuation, mark-up and line breaks do not count.
 */
export function digestOf(text: string): readonly string[] {
  const words = text.normalize("NFC").match(/[\p{L}\p{Nd}¼½¾]+/gu) ?? [];

  return words.slice(WINDOW - 1).map((_, index) =>
    createHash("sha256")
      .update(words.slice(index, index + WINDOW).join(" "))
      .digest("hex")
      .slice(0, 10),
  );
}

/** Where in the document the words stand, as the place after them; null where they do not, or are fewer than three. */
export function findWords(text: string, document: readonly string[], from = 0): number | null {
  const wanted = digestOf(text);
  if (wanted.length === 0) return null;
  for (let start = from; start + wanted.length <= document.length; start += 1) {
    if (wanted.every((print, index) => print === document[start + index])) return start + wanted.length;
  }

  return null;
}
