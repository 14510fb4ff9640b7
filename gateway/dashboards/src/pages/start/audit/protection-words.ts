import type { Language } from "../../../words/language.js";

interface ProtectionWords {
  readonly fields: string;
  readonly fieldCount: (incomplete: string, all: string) => string;
  readonly openFields: string;
  readonly changes: string;
  readonly changeCount: (since: string, count: number) => string;
  readonly withoutFourEyes: (count: number) => string;
  readonly openChanges: string;
  readonly onDemand: string;
  readonly onDemandText: string;
  readonly openProtection: string;
}

/** What the first page says to an office's data-protection officer. */
export const PROTECTION_WORDS: Readonly<Record<Language, ProtectionWords>> = {
  de: {
    fields: "Felder mit unvollständigen Angaben",
    fieldCount: (incomplete, all) =>
      `Von ${all} Feldern fehlt Klasse, Zweck, Grundlage, Frist oder Freigabe bei: ${incomplete}`,
    openFields: "Konformität der Felder",
    changes: "Geänderte Regeln",
    changeCount: (since, count) => `Seit ${since} freigegeben: ${count}`,
    withoutFourEyes: (count) => `Davon ohne Vier-Augen-Prinzip: ${count}`,
    openChanges: "Änderungsbericht",
    onDemand: "Löschfristen und Protokolle",
    onDemandText:
      "Was überfällig ist und ob die Protokolle ganz sind, zählt der Hub erst, wenn Sie die Abfrage stellen: Sie liest den ganzen Bestand einer Stelle und läuft unter einem Prüfauftrag.",
    openProtection: "Zum Datenschutz",
  },
  en: {
    fields: "Fields that lack something",
    fieldCount: (incomplete, all) =>
      `Of ${all} fields, those without class, purpose, basis, period or approval: ${incomplete}`,
    openFields: "Conformity of the fields",
    changes: "Changed rules",
    changeCount: (since, count) => `Approved since ${since}: ${count}`,
    withoutFourEyes: (count) => `Of them approved by their author alone: ${count}`,
    openChanges: "Report of changes",
    onDemand: "Retention and logs",
    onDemandText:
      "What is overdue and whether the logs are whole, the hub counts only when you ask: the query reads all that an office has, under an audit assignment.",
    openProtection: "To data protection",
  },
};
