/** What a sign for a missing value means; the German words are the names that the hub's codes for it begin with. */
export const MISSING_WORDS = {
  de: {
    SUPPRESSED: "geheim",
    NOT_COLLECTED: "nicht erhoben",
    NOT_APPLICABLE: "entfällt",
    SOURCE_UNAVAILABLE: "Stelle nicht erreichbar",
    NOT_STATED: "keine Angabe",
  },
  en: {
    SUPPRESSED: "confidential",
    NOT_COLLECTED: "not collected",
    NOT_APPLICABLE: "not applicable",
    SOURCE_UNAVAILABLE: "office cannot be reached",
    NOT_STATED: "not stated",
  },
} as const;
