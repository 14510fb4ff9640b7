/** What stands around the text that a person signs. */
export const TEXT_WORDS = {
  de: {
    title: "Der Text zum Unterschreiben",
    textLanguage: "Sprache des Textes",
    toText: "Text und Formular zeigen",
    version: "Fassung",
    notReviewed: "Diese Übersetzung hat noch niemand geprüft.",
  },
  en: {
    title: "The text to sign",
    textLanguage: "Language of the text",
    toText: "Show text and form",
    version: "Version",
    notReviewed: "Nobody has checked this translation yet.",
  },
};
