import type { Language } from "../../../words/language.js";

interface StewardWords {
  readonly assignments: string;
  readonly none: string;
  readonly imports: string;
  readonly importsText: string;
}

/** What the first page says to data stewards. */
export const STEWARD_WORDS: Readonly<Record<Language, StewardWords>> = {
  de: {
    assignments: "Laufende Prüfaufträge bei Ihrer Stelle",
    none: "Zurzeit gilt bei Ihrer Stelle kein Prüfauftrag.",
    imports: "Einfuhr",
    importsText:
      "Ihre Dateien führen Sie mit dem Befehl npm run import ein. Welche Zeilen er abweist, sagt sein Bericht; der Hub hebt sie nicht auf und kann sie hier nicht zählen.",
  },
  en: {
    assignments: "Audit assignments in force at your office",
    none: "No audit assignment is in force at your office.",
    imports: "Import",
    importsText:
      "You bring your files in by the command npm run import. Which rows it rejects, its report says; the hub does not keep them and cannot count them here.",
  },
};
