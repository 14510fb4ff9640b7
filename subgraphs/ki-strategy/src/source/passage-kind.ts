import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const PASSAGE_KIND_CODES = createCodeTable({
  name: "PassageKind",
  description: "How a passage stands to the words of its document (Zitat, Sinngehalt, Lesart).",
  codes: {
    QUOTATION: ["Wörtliches Zitat.\nThe document's own words, without a gap."],
    SPLICED: ["Zitat mit Auslassungen.\nSeveral quotations with something left out between them, shown as […]."],
    PARAPHRASE: ["Sinngemäße Wiedergabe.\nWhat the document says, in other words."],
    READING: ["Lesart.\nThe document's words as they are understood here: its text can be read otherwise."],
  },
});

/** How a passage stands to the words of its document. */
export type PassageKind = CodeOf<typeof PASSAGE_KIND_CODES>;

export const { codes: PassageKind } = PASSAGE_KIND_CODES;

/** Shows where a quotation leaves something out. */
export const GAP = "[…]";

const PARAPHRASE = /^sinngemäß\s*:/i;
const READING = /^lesart\s*:/i;

/** A passage that is no quotation says so itself, in its first word or by its gaps, so that it cannot be cited as one. */
export function passageKindOf(passage: string): PassageKind {
  if (PARAPHRASE.test(passage)) return PassageKind.PARAPHRASE;
  if (READING.test(passage)) return PassageKind.READING;

  return passage.includes(GAP) ? PassageKind.SPLICED : PassageKind.QUOTATION;
}
