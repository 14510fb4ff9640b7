import type { Language } from "../../words/language.js";

interface GraphiqlWords {
  readonly link: string;
  readonly introduction: string;
  readonly keys: string;
  readonly script: string;
}

export const GRAPHIQL_WORDS: Readonly<Record<Language, GraphiqlWords>> = {
  de: {
    link: "Fragen mit GraphiQL",
    introduction:
      "GraphiQL ergänzt beim Schreiben, was es im Schema gibt, und zeigt dessen Beschreibungen, alles auf Englisch. Es fragt mit Ihrer Anmeldung. Ihre Fragen behält es nur, bis Sie diese Seite verlassen.",
    keys: "Strg + Eingabe stellt die Frage, Strg + Leertaste öffnet Vorschläge. Die Tabulatortaste führt aus jedem Feld hinaus; sind Vorschläge offen, schließt Esc sie.",
    script: "GraphiQL braucht JavaScript. Ohne JavaScript fragen Sie auf der Seite",
  },
  en: {
    link: "Ask with GraphiQL",
    introduction:
      "GraphiQL completes what you write by the schema and shows its descriptions. It asks as whom you are signed in. It keeps your questions only until you leave this page.",
    keys: "Ctrl + Enter asks, Ctrl + Space opens suggestions. The Tab key leads out of every field; when suggestions are open, Esc closes them.",
    script: "GraphiQL needs JavaScript. Without JavaScript you ask on the page",
  },
};
