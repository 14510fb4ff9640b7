import type { Language } from "../../../words/language.js";

interface TrustWords {
  readonly deadlines: string;
  readonly deadlineCount: (count: string) => string;
  readonly openDeadlines: string;
  readonly proposals: string;
  readonly exact: (count: string) => string;
  readonly weak: (count: string) => string;
  readonly conflicts: (count: string) => string;
  readonly proposalsText: string;
  readonly source: string;
}

/** What the first page says to the trust officer. */
export const TRUST_WORDS: Readonly<Record<Language, TrustWords>> = {
  de: {
    deadlines: "Offene Meldefristen",
    deadlineCount: (count) => `Falsche Verknüpfungen ohne Bewertung: ${count}`,
    openDeadlines: "Meldefristen öffnen",
    proposals: "Zuordnungsvorschläge",
    exact: (count) => `Sichere Vorschläge: ${count}`,
    weak: (count) => `Unsichere Vorschläge: ${count}`,
    conflicts: (count) => `Widersprüche: ${count}`,
    proposalsText: "Für die Entscheidung gibt es hier keine Seite; sie geht über die Schnittstelle des Hubs.",
    source: "Aufzeichnungen der Vertrauensstelle",
  },
  en: {
    deadlines: "Open reporting deadlines",
    deadlineCount: (count) => `Wrong links that nobody has assessed: ${count}`,
    openDeadlines: "Open the reporting deadlines",
    proposals: "Proposals for links",
    exact: (count) => `Exact proposals: ${count}`,
    weak: (count) => `Weak proposals: ${count}`,
    conflicts: (count) => `Conflicts: ${count}`,
    proposalsText: "There is no page for deciding here; decisions go through the hub's interface.",
    source: "records of the trust centre",
  },
};
