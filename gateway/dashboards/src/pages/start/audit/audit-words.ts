import type { Language } from "../../../words/language.js";

interface AuditWords {
  readonly assignments: string;
  readonly none: string;
  readonly covers: (from: string, to: string) => string;
  readonly validUntil: (day: string) => string;
  readonly source: string;
  readonly more: string;
}

/** What the first page says to auditors. */
export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = {
  de: {
    assignments: "Ihre laufenden Prüfaufträge",
    none: "Zurzeit gilt kein Prüfauftrag für Sie.",
    covers: (from, to) => `prüft ${from} bis ${to}`,
    validUntil: (day) => `gilt bis ${day}`,
    source: "die Behörden, die den Auftrag erfasst haben",
    more: "Alle Prüfaufträge",
  },
  en: {
    assignments: "Your current audit assignments",
    none: "No audit assignment of yours is in force.",
    covers: (from, to) => `covers ${from} to ${to}`,
    validUntil: (day) => `in force until ${day}`,
    source: "the offices that recorded the assignment",
    more: "All audit assignments",
  },
};
