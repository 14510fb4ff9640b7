import type { Language, Words } from "../../words/language.js";

const GERMAN = {
  giver: "Wer unterschreibt",
  by: "Wer widerruft",
  self: "die Person selbst",
  guardian: "Sorgeberechtigte",
  guardians: "Wie viele Sorgeberechtigte",
  sixteen: "16. Geburtstag",
  sixteenHint: "Nur, wenn Sorgeberechtigte unterschreiben. Der Tag wird nicht gespeichert.",
  channel: "Form",
  written: "schriftlich",
  electronic: "elektronisch",
  interpreter: "Es wurde gedolmetscht",
};

/** The words of who signs or withdraws, and in which form. */
type SigningWords = typeof GERMAN;

const ENGLISH: SigningWords = {
  giver: "Who signs",
  by: "Who withdraws",
  self: "the person",
  guardian: "guardians",
  guardians: "How many guardians",
  sixteen: "16th birthday",
  sixteenHint: "Only where guardians sign. The day is not stored.",
  channel: "Form",
  written: "written",
  electronic: "electronic",
  interpreter: "An interpreter took part",
};

export const SIGNING_WORDS: Readonly<Record<Language, SigningWords>> = { de: GERMAN, en: ENGLISH };

/** What these fields are called, by their names. */
export const SIGNING_LABELS = {
  giver: labelOf("giver"),
  by: labelOf("by"),
  guardians: labelOf("guardians"),
  sixteen: labelOf("sixteen"),
  channel: labelOf("channel"),
  interpreter: labelOf("interpreter"),
};

function labelOf(word: keyof SigningWords): Words {
  return { de: GERMAN[word], en: ENGLISH[word] };
}
