import type { Language } from "../../words/language.js";

interface DeveloperWords {
  readonly title: string;
  readonly introduction: string;
  readonly ask: string;
  readonly query: string;
  readonly queryHint: string;
  readonly variables: string;
  readonly variablesHint: string;
  readonly run: string;
  readonly asFile: string;
  readonly answer: string;
  readonly tooLong: string;
  readonly noObject: string;
  readonly tokens: string;
  readonly tokensIntroduction: string;
  readonly tokensWhy: string;
  readonly endpoint: string;
  readonly issuer: string;
  readonly audience: string;
  readonly scope: string;
  readonly flow: string;
  readonly flowText: string;
  readonly development: string;
  readonly developmentText: string;
}

export const DEVELOPER_WORDS: Readonly<Record<Language, DeveloperWords>> = {
  de: {
    title: "Entwicklung",
    introduction:
      "Hier fragen Sie den Hub in GraphQL, mit Ihrer Anmeldung und nur nach dem, was Ihre Rolle sehen darf: öffentliche Angaben und das Schema selbst.",
    ask: "Eine Frage stellen",
    query: "Frage (GraphQL)",
    queryHint: "Eine Operation. Was es gibt, steht im Handbuch des Schemas.",
    variables: "Variablen (JSON)",
    variablesHint: 'Ein Objekt, z. B. {"years": [2024]}; leer ohne Variablen.',
    run: "Fragen",
    asFile: "Antwort als Datei",
    answer: "Antwort",
    tooLong: "Die Antwort ist zu lang für diese Seite. Laden Sie sie als Datei.",
    noObject: "Das ist kein JSON-Objekt.",
    tokens: "Zugangstoken für Programme",
    tokensIntroduction:
      "Ein Programm meldet sich selbst an und bekommt ein eigenes Token, das eine Stunde oder kürzer gilt.",
    tokensWhy:
      "Diese Seiten zeigen das Token Ihrer Anmeldung nie. Es liegt verschlüsselt in einem Cookie, das kein Skript lesen kann. Auf einer Seite gezeigt, käme es in Bildschirmfotos und Zwischenablagen.",
    endpoint: "Adresse für Fragen",
    issuer: "Anmeldedienst",
    audience: "Ressource, für die das Token gilt",
    scope: "Umfang",
    flow: "So meldet sich ein Programm an",
    flowText:
      "Mit dem OpenID-Connect-Verfahren Authorization Code mit PKCE (S256). Alle Adressen des Anmeldedienstes stehen in seinem Dokument unter /.well-known/openid-configuration. Für Ihr Programm wird dort ein eigener Client eingetragen.",
    development: "In der Vorführung mit erfundenen Personen",
    developmentText: "Auf dem Rechner, auf dem der Hub läuft, meldet ein Befehl eine erfundene Person an:",
  },
  en: {
    title: "Development",
    introduction:
      "Here you ask the hub in GraphQL, as whom you are signed in, and only for what your role may see: public data and the schema itself.",
    ask: "Ask a question",
    query: "Question (GraphQL)",
    queryHint: "One operation. The manual of the schema says what there is.",
    variables: "Variables (JSON)",
    variablesHint: 'An object, e.g. {"years": [2024]}; empty without variables.',
    run: "Ask",
    asFile: "Answer as a file",
    answer: "Answer",
    tooLong: "The answer is too long for this page. Get it as a file.",
    noObject: "This is no JSON object.",
    tokens: "Access tokens for programs",
    tokensIntroduction: "A program signs in by itself and gets a token of its own, which is good for an hour or less.",
    tokensWhy:
      "These pages never show the token of your sign-in. It lies encrypted in a cookie that no script can read. Shown on a page it would get into screenshots and clipboards.",
    endpoint: "Address for questions",
    issuer: "Identity provider",
    audience: "Resource that the token is for",
    scope: "Scope",
    flow: "How a program signs in",
    flowText:
      "By OpenID Connect, authorization code with PKCE (S256). All addresses of the identity provider are in its document at /.well-known/openid-configuration. A client of its own is registered there for your program.",
    development: "In the demonstration with invented people",
    developmentText: "On the computer that runs the hub, a command signs an invented person in:",
  },
};
