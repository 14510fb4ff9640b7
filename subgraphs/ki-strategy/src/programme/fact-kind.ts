import { registerEnumType } from "type-graphql";

/** What a document's statement is about. */
export enum FactKind {
  FIGURE = "FIGURE",
  EVENT = "EVENT",
  CONDITION = "CONDITION",
  GOAL = "GOAL",
  TARGET_DIMENSION = "TARGET_DIMENSION",
  TARGET_GROUP = "TARGET_GROUP",
  EXPECTATION = "EXPECTATION",
  ROLE = "ROLE",
  CHANGE = "CHANGE",
  EFFECT = "EFFECT",
  STRUCTURE = "STRUCTURE",
  CLIMATE = "CLIMATE",
  BUDGET_LINE = "BUDGET_LINE",
  FILE_REFERENCE = "FILE_REFERENCE",
  QUESTION = "QUESTION",
  LAW_REFORM = "LAW_REFORM",
  CONCEPT_DIFFERENCE = "CONCEPT_DIFFERENCE",
  CONTACT = "CONTACT",
}

registerEnumType(FactKind, {
  name: "FactKind",
  description: "What a statement on the programme is about (Art der Aussage).",
  valuesConfig: {
    FIGURE: { description: "A figure (Eckzahl)." },
    EVENT: { description: "Something that happened or began (Ereignis)." },
    CONDITION: { description: "A condition of the funding, or a limit of it (Fördervoraussetzung)." },
    GOAL: { description: "A goal (Ziel)." },
    TARGET_DIMENSION: { description: "One of the state's three target dimensions (Zieldimension)." },
    TARGET_GROUP: { description: "For whom it is (Zielgruppe)." },
    EXPECTATION: { description: "What the state or a council expects (Erwartung)." },
    ROLE: { description: "What a post, a body or an instrument is for (Aufgabe, Rolle)." },
    CHANGE: { description: "What turns into what (Veränderung)." },
    EFFECT: { description: "What has come of it so far (Wirkung)." },
    STRUCTURE: { description: "What there is to build on (Struktur)." },
    CLIMATE: { description: "A box of a council paper on climate protection (Klimarelevanz)." },
    BUDGET_LINE: { description: "A line of a council paper on the budget (finanzielle Auswirkungen)." },
    FILE_REFERENCE: { description: "The file reference of a paper (Aktenzeichen)." },
    QUESTION: { description: "A question of the Große Anfrage, in its wording (Frage)." },
    LAW_REFORM: { description: "A part of the reform of the Teilhabe- und Integrationsgesetz (Novellierung)." },
    CONCEPT_DIFFERENCE: { description: "In what the communes' concepts differ (Unterschied der Konzepte)." },
    CONTACT: { description: "Whom to ask, as an office (Ansprechstelle)." },
  },
});
