import type { Language } from "../../../words/language.js";

interface ClerkWords {
  readonly expiring: string;
  readonly expiringCount: (count: string) => string;
  readonly earliestEnd: (day: string) => string;
  readonly applications: string;
  readonly applicationCount: (count: string) => string;
  readonly goals: string;
  readonly goalCount: (count: string) => string;
  readonly earliestGoal: (day: string) => string;
  readonly procedureCount: (count: string) => string;
  readonly earliestReceipt: (day: string) => string;
  readonly fileCount: (count: string) => string;
  readonly earliestDay: (day: string) => string;
  readonly offered: string;
  readonly offeredCount: (count: number) => string;
  readonly earliestOffer: (day: string) => string;
  readonly ownSoftware: string;
  readonly counter: string;
  readonly counterText: string;
  readonly openCounter: string;
  readonly openList: string;
  readonly source: string;
}

/** The first page's words for clerks of offices with a counter. */
export const CLERK_WORDS: Readonly<Record<Language, ClerkWords>> = {
  de: {
    expiring: "Titel, die bald enden",
    expiringCount: (count) => `Titel nach § 104c AufenthG und Fiktionsbescheinigungen, die in 90 Tagen enden: ${count}`,
    earliestEnd: (day) => `Das früheste Ende: ${day}.`,
    applications: "Anträge ohne Entscheidung",
    applicationCount: (count) => `Offene Anträge in den eigenen Akten: ${count}`,
    goals: "Überfällige Ziele",
    goalCount: (count) => `Vereinbarte Ziele ohne Ergebnis, deren Tag vorbei ist: ${count}`,
    earliestGoal: (day) => `Am längsten überfällig: seit ${day}.`,
    procedureCount: (count) => `Verfahren: ${count}`,
    earliestReceipt: (day) => `Der älteste Antrag: ${day}.`,
    fileCount: (count) => `Akten: ${count}`,
    earliestDay: (day) => `Der früheste Tag: ${day}.`,
    offered: "Angebote anderer Behörden",
    offeredCount: (count) => `Zur Übernahme angeboten: ${count}`,
    earliestOffer: (day) => `Das älteste Angebot: ${day}.`,
    ownSoftware: "Dafür gibt es hier keine Seite; bearbeitet wird es in der Software Ihrer Behörde.",
    counter: "Schalter",
    counterText:
      "Gutscheine, Zustimmungen und Widerrufe vom Schalter liegen in der Vertrauensstelle. Der Hub nennt Ihrer Behörde weder einzelne noch ihre Zahl.",
    openCounter: "Schalter öffnen",
    openList: "Liste öffnen",
    source: "eigene Akten Ihrer Behörde",
  },
  en: {
    expiring: "Titles that end soon",
    expiringCount: (count) => `Titles of § 104c AufenthG and fiction certificates that end within 90 days: ${count}`,
    earliestEnd: (day) => `The earliest end: ${day}.`,
    applications: "Pending applications",
    applicationCount: (count) => `Pending applications in the own files: ${count}`,
    goals: "Overdue goals",
    goalCount: (count) => `Agreed goals without a result whose day is over: ${count}`,
    earliestGoal: (day) => `Overdue the longest: since ${day}.`,
    procedureCount: (count) => `Procedures: ${count}`,
    earliestReceipt: (day) => `The oldest application: ${day}.`,
    fileCount: (count) => `Files: ${count}`,
    earliestDay: (day) => `The earliest day: ${day}.`,
    offered: "Offers of other offices",
    offeredCount: (count) => `Offered to be taken over: ${count}`,
    earliestOffer: (day) => `The oldest offer: ${day}.`,
    ownSoftware: "There is no page for it here; it is worked on in your office's own software.",
    counter: "Counter",
    counterText:
      "Vouchers, agreements and withdrawals from the counter are kept at the trust centre. The hub tells your office neither single ones nor how many there are.",
    openCounter: "Open the counter",
    openList: "Open the list",
    source: "your office's own files",
  },
};
