/** How many letters a line has at 320 px of screen, in the wider letters that stand in for KERN's. */
export const LETTERS_OF_LINE = 32;

/** After a space, after the hyphen of a compound, and between the thousands of a number. */
const PLACES_TO_BREAK = /(?<=\s|\p{L}-(?=\p{L})|\d\.(?=\d{3}))/u;

/** Breaks a text between words (a number between thousands), and a word only where it is longer than a line; joined by nothing the lines are the text. */
export function wrapLabel(text: string, most = LETTERS_OF_LINE): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(PLACES_TO_BREAK).flatMap((word) => cut(word, most))) {
    if (line !== "" && lengthOf(line) + lengthOf(piece.trimEnd()) > most) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }

  return [...lines, line];
}

/** Whether no word of a text has to be cut for lines of so many letters. */
export function hasRoomFor(text: string, letters: number): boolean {
  return text.split(/\s/u).every((word) => lengthOf(word) <= letters);
}

/** Letters as a reader counts them: a pair of surrogates is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function cut(word: string, most: number): string[] {
  const letters = Array.from(word);

  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) =>
    letters.slice(index * most, (index + 1) * most).join(""),
  );
}
