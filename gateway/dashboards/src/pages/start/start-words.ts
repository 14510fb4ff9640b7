import type { Language } from "../../words/language.js";

interface PillarWords {
  readonly name: string;
  readonly text: string;
}

interface StartWords {
  readonly programme: string;
  readonly programmeText: readonly string[];
  readonly pillars: readonly PillarWords[];
  readonly findMunicipality: string;
  readonly publicFigures: string;
  readonly waiting: string;
  readonly yourPages: string;
  readonly yourQueries: string;
  readonly signInHint: string;
  readonly noBody: string;
  readonly source: string;
  readonly asOf: string;
  readonly more: string;
  readonly atLeast: (count: number) => string;
  readonly noAnswerFrom: (office: string) => string;
  readonly endingQueries: string;
  readonly endingCount: (count: number, days: number) => string;
  readonly openQueries: string;
  readonly contract: string;
}

/** What the first page says to everybody. */
export const START_WORDS: Readonly<Record<Language, StartWords>> = {
  de: {
    programme: "Das Kommunale Integrationsmanagement (KIM)",
    programmeText: [
      "Wer neu in eine Stadt oder Gemeinde kommt, hat oft mit vielen Stellen zugleich zu tun. Das Land Nordrhein-Westfalen fördert, dass diese Stellen zusammenarbeiten: mit drei Bausteinen, die aufeinander abgestimmt sind.",
      "Der KIM Hub zeigt, was daraus wird. Öffentliche Zahlen sieht jede Person. Angaben zu einzelnen Menschen bleiben bei der Behörde, die sie hat; niemand sieht sie ohne Rechtsgrundlage.",
    ],
    pillars: [
      {
        name: "Baustein 1: Strategische Steuerung",
        text: "Ämter, Behörden, Freie Wohlfahrtspflege und Zivilgesellschaft vor Ort arbeiten in festen Strukturen zusammen. Das Kommunale Integrationszentrum koordiniert, eine Lenkungsgruppe entscheidet.",
      },
      {
        name: "Baustein 2: Case Management",
        text: "Case Managerinnen und Case Manager beraten Menschen über die Grenzen der Rechtskreise hinweg, vor allem solche ohne Zugang zu anderer Fallberatung. Sie verweisen an bestehende Angebote und zeigen, wo Angebote fehlen.",
      },
      {
        name: "Baustein 3: Rechtliche Verstetigung",
        text: "Zusätzliche Stellen in Ausländer- und Einbürgerungsbehörden helfen, gute Integration anzuerkennen: durch Bleiberechte und durch Einbürgerung.",
      },
    ],
    findMunicipality: "Ihre Gemeinde",
    publicFigures: "Öffentliche Zahlen",
    waiting: "Was ansteht",
    yourPages: "Ihre Seiten",
    yourQueries: "Abfragen Ihrer Rolle",
    signInHint: "Nach der Anmeldung steht hier, was für Ihre Rolle ansteht.",
    noBody: "Ihre Anmeldung nennt keine Lenkungsgruppe. Deshalb steht hier nicht, was ansteht.",
    source: "Quelle",
    asOf: "Stand",
    more: "Mehr",
    atLeast: (count) => `mindestens ${count}`,
    noAnswerFrom: (office) => `Keine Auskunft von: ${office}.`,
    endingQueries: "Freigaben, die bald enden",
    endingCount: (count, days) => `Freigegebene Abfragen, die in ${days} Tagen enden: ${count}`,
    openQueries: "Alle freigegebenen Abfragen",
    contract: "Schema, Zugriffsregeln und freigegebene Abfragen des Hubs",
  },
  en: {
    programme: "Kommunales Integrationsmanagement (KIM)",
    programmeText: [
      "People who are new in a town often have to do with many offices at once. The state of North Rhine-Westphalia funds that these offices work together, by three pillars (Bausteine) that fit each other.",
      "KIM Hub shows what comes of it. Public figures are for everybody. Data on single persons stay with the office that has them; nobody sees them without a legal basis.",
    ],
    pillars: [
      {
        name: "Pillar 1: strategic steering",
        text: "Offices, authorities, welfare bodies and civil society of a place work together in lasting structures. The integration centre (KI) coordinates, a steering group decides.",
      },
      {
        name: "Pillar 2: case management",
        text: "Case managers counsel people across the fields of law, above all those without access to other case work. They refer to what there is and show where services are missing.",
      },
      {
        name: "Pillar 3: legal consolidation",
        text: "Additional posts in immigration and naturalisation offices help to recognise good integration: by rights to remain and by naturalisation.",
      },
    ],
    findMunicipality: "Your municipality",
    publicFigures: "Public figures",
    waiting: "What is waiting",
    yourPages: "Your pages",
    yourQueries: "Queries of your role",
    signInHint: "After you sign in, this page shows what waits for your role.",
    noBody: "Your sign-in names no steering group. So this page does not show what waits.",
    source: "Source",
    asOf: "As of",
    more: "More",
    atLeast: (count) => `at least ${count}`,
    noAnswerFrom: (office) => `No answer from: ${office}.`,
    endingQueries: "Approvals that end soon",
    endingCount: (count, days) => `Saved queries that end within ${days} days: ${count}`,
    openQueries: "All saved queries",
    contract: "the hub's schema, access rules and saved queries",
  },
};
