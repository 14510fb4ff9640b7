import type { Language, Words } from "../../words/language.js";

interface BreachWords {
  readonly title: string;
  readonly introduction: string;
  readonly none: string;
  readonly found: string;
  readonly due: string;
  readonly left: (hours: number) => string;
  readonly over: (hours: number) => string;
  readonly assessed: string;
  readonly reason: string;
  readonly assessment: string;
  readonly assessmentHint: string;
  readonly state: string;
  readonly assess: string;
  readonly done: string;
  readonly back: string;
}

export const BREACH_WORDS: Readonly<Record<Language, BreachWords>> = {
  de: {
    title: "Meldefristen",
    introduction:
      "Eine falsche Verknüpfung ist binnen 72 Stunden der Aufsichtsbehörde zu melden, außer wenn sie kein Risiko für die Person ist (Art. 33 DSGVO, § 83a SGB X).",
    none: "Es ist keine falsche Verknüpfung verzeichnet.",
    found: "Festgestellt",
    due: "Zu melden bis",
    left: (hours) => `Es bleiben ${hours} Stunden.`,
    over: (hours) => `Die Frist ist seit ${hours} Stunden vorbei.`,
    assessed: "Bewertet",
    reason: "Warum sie falsch war",
    assessment: "Begründung",
    assessmentHint: "Ohne Namen und Geburtsdaten.",
    state: "Bewertung",
    assess: "Bewertung festhalten",
    done: "Die Bewertung ist festgehalten.",
    back: "Zurück zu den Meldefristen",
  },
  en: {
    title: "Reporting deadlines",
    introduction:
      "A wrong link is to be reported to the supervisory authority within 72 hours, unless it is no risk for the person (Art. 33 GDPR, § 83a SGB X).",
    none: "No wrong link is on record.",
    found: "Found",
    due: "To be reported until",
    left: (hours) => `${hours} hours are left.`,
    over: (hours) => `The time was over ${hours} hours ago.`,
    assessed: "Assessed",
    reason: "Why it was wrong",
    assessment: "Reason",
    assessmentHint: "Without names and dates of birth.",
    state: "Assessment",
    assess: "Record the assessment",
    done: "The assessment is on record.",
    back: "Back to the deadlines",
  },
};

/** What has become of a breach, by the hub's codes. */
export const BREACH_STATES: Readonly<Record<"OPEN" | "REPORTED" | "NO_RISK", Words>> = {
  OPEN: { de: "Noch nicht geprüft", en: "Not assessed yet" },
  REPORTED: { de: "Der Aufsichtsbehörde gemeldet", en: "Reported to the supervisory authority" },
  NO_RISK: { de: "Kein Risiko für die Person; nicht gemeldet", en: "No risk for the person; not reported" },
};
