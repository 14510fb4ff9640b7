import { registerEnumType } from "type-graphql";

/** How a passage stands to the words of its document. */
export enum PassageKind {
  QUOTATION = "QUOTATION",
  SPLICED = "SPLICED",
  PARAPHRASE = "PARAPHRASE",
  READING = "READING",
}

registerEnumType(PassageKind, {
  name: "PassageKind",
  description: "How a passage stands to the words of its document (Zitat, Sinngehalt, Lesart).",
  valuesConfig: {
    QUOTATION: { description: "Wörtliches Zitat.\nThe document's own words, without a gap." },
    SPLICED: {
      description: "Zitat mit Auslassungen.\nSeveral quotations with something left out between them, shown as […].",
    },
    PARAPHRASE: { description: "Sinngemäße Wiedergabe.\nWhat the document says, in other words." },
    READING: {
      description: "Lesart.\nThe document's words as they are understood here: its text can be read otherwise.",
    },
  },
});

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
