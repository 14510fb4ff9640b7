import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FACT_KIND_CODES = createCodeTable({
  name: "FactKind",
  description: "What a statement on the programme is about (Art der Aussage).",
  codes: {
    FIGURE: ["Eckzahl."],
    EVENT: ["Ereignis.\nSomething that happened or began."],
    CONDITION: ["Fördervoraussetzung.\nA condition of the funding, or a limit of it."],
    GOAL: ["Ziel."],
    TARGET_DIMENSION: ["Zieldimension.\nOne of the state's three target dimensions."],
    TARGET_GROUP: ["Zielgruppe."],
    EXPECTATION: ["Erwartung.\nWhat the state or a council expects."],
    ROLE: ["Aufgabe oder Rolle.\nWhat a post, a body or an instrument is for."],
    CHANGE: ["Veränderung.\nWhat turns into what."],
    EFFECT: ["Wirkung.\nWhat has come of it so far."],
    STRUCTURE: ["Struktur.\nWhat there is to build on."],
    CLIMATE: ["Klimarelevanz.\nA box of a council paper on climate protection."],
    BUDGET_LINE: ["Finanzielle Auswirkungen.\nA line of a council paper on the budget."],
    FILE_REFERENCE: ["Aktenzeichen.\nOf a paper."],
    QUESTION: ["Frage.\nA question of the Große Anfrage, in its wording."],
    LAW_REFORM: ["Novellierung.\nA part of the reform of the Teilhabe- und Integrationsgesetz."],
    CONCEPT_DIFFERENCE: ["Unterschied der Konzepte.\nIn what the communes' concepts differ."],
    CONTACT: ["Ansprechstelle.\nWhom to ask, as an office."],
  },
});

/** The subject of a document's statement. */
export type FactKind = CodeOf<typeof FACT_KIND_CODES>;

export const { codes: FactKind } = FACT_KIND_CODES;
