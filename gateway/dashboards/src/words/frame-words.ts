import type { Language } from "./language.js";

interface FrameWords {
  readonly product: string;
  readonly skip: string;
  readonly navigation: string;
  readonly purpose: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signedInAs: string;
  readonly changeRole: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly footer: string;
  readonly request: string;
  readonly start: string;
  readonly invented: string;
}

/** The words around every page. */
export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = {
  de: {
    product: "KIM Hub",
    skip: "Zum Inhalt springen",
    navigation: "Bereiche",
    purpose: "Zweck",
    signIn: "Anmelden",
    signOut: "Abmelden",
    signedInAs: "Angemeldet:",
    changeRole: "Rolle wechseln",
    language: "Sprache",
    otherLanguage: "English",
    footer: "Über diese Seiten",
    request: "Vorgangsnummer",
    start: "Start",
    invented: "Vorführung mit erfundenen Personen",
  },
  en: {
    product: "KIM Hub",
    skip: "Skip to content",
    navigation: "Areas",
    purpose: "Purpose",
    signIn: "Sign in",
    signOut: "Sign out",
    signedInAs: "Signed in:",
    changeRole: "Change role",
    language: "Language",
    otherLanguage: "Deutsch",
    footer: "About these pages",
    request: "Request number",
    start: "Start",
    invented: "Demonstration with invented people",
  },
};
