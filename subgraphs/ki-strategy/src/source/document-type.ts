import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DOCUMENT_TYPE_CODES = createCodeTable({
  name: "DocumentType",
  description: "Type of a document (Dokumententyp).",
  codes: {
    DECISION_PAPER: ["Beschlussvorlage."],
    NOTICE_PAPER: ["Kenntnisnahme- oder Mitteilungsvorlage."],
    INFORMATION_PAPER: ["Informationsvorlage."],
    DECISION_DOCUMENT: ["Beschlussdokument."],
    MAJOR_INQUIRY: ["Große Anfrage."],
    INQUIRY_ANSWER: ["Antwort auf eine Große Anfrage."],
    REPORT: ["Sachdarstellung oder Bericht."],
    ACTION_CONCEPT: ["Handlungskonzept."],
    HANDOUT: ["Handreichung."],
    GUIDE: ["Leitfaden."],
    FAQ: ["FAQ."],
    FUNDING_GUIDELINE: ["Förderrichtlinie."],
    APPLICATION: ["Antrag."],
    FUNDING_OUTLINE: ["Förderskizze."],
    PROJECT_OUTLINE: ["Projektskizze."],
    KIM_CONCEPT: ["Konzept zum Kommunalen Integrationsmanagement."],
    PROFESSIONAL_CONCEPT: ["Fachkonzept."],
    INTEGRATION_CONCEPT: ["Integrationskonzept."],
    REFUGEE_INTEGRATION_CONCEPT: ["Handlungskonzept zur Integration geflüchteter Menschen."],
    GRANT_NOTICE: ["Bescheid, Förderbescheid oder Bewilligung."],
    DEADLINE_EXTENSION: ["Fristverlängerung."],
    ESTABLISHMENT_PLAN: ["Stellenplan."],
    BUDGET: ["Haushaltsplan."],
    PRESENTATION: ["Präsentation."],
    GOAL_AGREEMENT: ["Zielvereinbarung."],
    SUPPORT_PLAN: ["Hilfeplan."],
  },
});

/** Every type of document that the programme produces. */
export type DocumentType = CodeOf<typeof DOCUMENT_TYPE_CODES>;

export const { codes: DocumentType } = DOCUMENT_TYPE_CODES;
