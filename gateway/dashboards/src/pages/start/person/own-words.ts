import type { Language } from "../../../words/language.js";

interface OwnWords {
  readonly permissions: string;
  readonly given: (count: number) => string;
  readonly ending: (count: number, day: string) => string;
  readonly requested: (count: number) => string;
  readonly openPermissions: string;
  readonly looks: string;
  readonly alive: (count: number) => string;
  readonly lookCount: (since: string, count: number) => string;
  readonly lastLook: (day: string) => string;
  readonly openAccesses: string;
  readonly noAccount: string;
  readonly openAccount: string;
  readonly source: string;
}

/** What the first page says to a person about their own data. */
export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = {
  de: {
    permissions: "Ihre Erlaubnisse",
    given: (count) => `Erlaubnisse, die jetzt gelten: ${count}`,
    ending: (count, day) => `Davon enden in 30 Tagen: ${count}. Die erste endet am ${day}.`,
    requested: (count) => `Erlaubnisse, zu denen eine Unterschrift fehlt: ${count}`,
    openPermissions: "Erlaubnisse ansehen oder beenden",
    looks: "Wer Ihren Weg gesehen hat",
    alive: (count) => `Wege, die eine Lenkungsgruppe jetzt lesen kann: ${count}`,
    lookCount: (since, count) => `So oft hat seit dem ${since} eine Lenkungsgruppe hineingesehen: ${count}`,
    lastLook: (day) => `Zuletzt am ${day}.`,
    openAccesses: "Alle Zugriffe auf Ihre Daten",
    noAccount: "Ihre Anmeldung ist noch mit keiner Person verbunden. Dafür brauchen Sie einen Code von einer Stelle.",
    openAccount: "Code eingeben",
    source: "Vertrauensstelle",
  },
  en: {
    permissions: "Your permissions",
    given: (count) => `Permissions in force now: ${count}`,
    ending: (count, day) => `Of them end within 30 days: ${count}. The first ends on ${day}.`,
    requested: (count) => `Permissions that lack a signature: ${count}`,
    openPermissions: "See or end permissions",
    looks: "Who has seen your way",
    alive: (count) => `Ways that a steering group can read now: ${count}`,
    lookCount: (since, count) => `How often a steering group has looked since ${since}: ${count}`,
    lastLook: (day) => `The last time on ${day}.`,
    openAccesses: "Every access to your data",
    noAccount: "Your sign-in is not connected with a person yet. For that you need a code from an office.",
    openAccount: "Enter the code",
    source: "trust centre",
  },
};
