import { SEARCH_LETTERS, SEARCH_MARKS } from "./search-letters.js";

/** What an office notes beside a name, such as `(geb. Beispiel)`. */
const REMARK = /\([^()]*\)/g;
/** Apostrophes, and the letters that stand for ʿAyn and Hamza: what they part is one word. */
const APOSTROPHES = /[\p{Lm}'`´‘’‚‛′＇·]/gu;
const LETTER = /^\p{L}$/u;
const MARK = /\p{M}/u;

/** A name in words of A to Z, in the order given; null where it holds a letter of another script, of which no two offices write the same. */
export function searchForm(name: string): readonly string[] | null {
  const text = name.normalize("NFC").replace(REMARK, " ").toUpperCase().replace(APOSTROPHES, "");
  let form = "";
  for (const [character] of text.normalize("NFD").matchAll(/\P{M}\p{M}*/gu)) {
    const letters = latinOf(character);
    if (letters === null) return null;
    form += letters;
  }

  return form.split(" ").filter(Boolean);
}

/** A letter with its marks as A to Z, anything else as a blank; null for a letter of another script. */
function latinOf(character: string): string | null {
  const [base = "", ...marks] = character;
  const known = marks.map((mark) => SEARCH_MARKS[base + mark]).find((letters) => letters !== undefined);
  if (known !== undefined) return known;
  if (base >= "A" && base <= "Z") return base;
  const plain = SEARCH_LETTERS[base];
  if (plain !== undefined) return plain;
  if (!LETTER.test(base)) return " ";
  // Ligatures and full-width forms: what Unicode itself says that they stand for.
  const letters = [...base.normalize("NFKD").toUpperCase()].filter((letter) => !MARK.test(letter)).join("");

  return /^[A-Z]+$/.test(letters) ? letters : null;
}
