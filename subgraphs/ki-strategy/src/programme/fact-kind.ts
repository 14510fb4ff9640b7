import { registerEnumType } from "type-graphql";

/** The subject of a document's statement. */
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
    FIGURE: { description: "Eckzahl." },
    EVENT: { description: "Ereignis.\nSomething that happened or began." },
    CONDITION: { description: "Fördervoraussetzung.\nA condition of the funding, or a limit of it." },
    GOAL: { description: "Ziel." },
    TARGET_DIMENSION: { description: "Zieldimension.\nOne of the state's three target dimensions." },
    TARGET_GROUP: { description: "Zielgruppe." },
    EXPECTATION: { description: "Erwartung.\nWhat the state or a council expects." },
    ROLE: { description: "Aufgabe oder Rolle.\nWhat a post, a body or an instrument is for." },
    CHANGE: { description: "Veränderung.\nWhat turns into what." },
    EFFECT: { description: "Wirkung.\nWhat has come of it so far." },
    STRUCTURE: { description: "Struktur.\nWhat there is to build on." },
    CLIMATE: { description: "Klimarelevanz.\nA box of a council paper on climate protection." },
    BUDGET_LINE: { description: "Finanzielle Auswirkungen.\nA line of a council paper on the budget." },
    FILE_REFERENCE: { description: "Aktenzeichen.\nOf a paper." },
    QUESTION: { description: "Frage.\nA question of the Große Anfrage, in its wording." },
    LAW_REFORM: { description: "Novellierung.\nA part of the reform of the Teilhabe- und Integrationsgesetz." },
    CONCEPT_DIFFERENCE: { description: "Unterschied der Konzepte.\nIn what the communes' concepts differ." },
    CONTACT: { description: "Ansprechstelle.\nWhom to ask, as an office." },
  },
});
