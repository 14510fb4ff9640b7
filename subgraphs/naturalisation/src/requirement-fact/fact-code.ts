import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

/** A fact that a rule asks for, or that eases one; none of them says why, or what an inquiry of § 37 Abs. 2 StAG brought. */
const FACTS = createCodeTable({
  name: "RequirementFactCode",
  description: "A fact on which a requirement of naturalisation rests (Tatsache zu einer Einbürgerungsvoraussetzung).",
  codes: {
    LAWFUL_RESIDENCE: ["rechtmäßiger gewöhnlicher Aufenthalt im Inland"],
    QUALIFYING_TITLE: ["Aufenthaltsrecht nach § 10 Abs. 1 S. 1 Nr. 2 StAG"],
    IDENTITY_CLARIFIED: ["Identität und Staatsangehörigkeit geklärt"],
    COMMITMENT_DECLARED: ["Bekenntnis und Loyalitätserklärung abgegeben"],
    LIVELIHOOD_SECURED: ["Lebensunterhalt ohne Leistungen nach SGB II oder SGB XII gesichert"],
    BENEFITS_NOT_ANSWERABLE: ["Leistungsbezug nicht zu vertreten"],
    GUEST_WORKER_GENERATION: ["Zuzug als Gast- oder Vertragsarbeitnehmer oder im Familiennachzug dazu"],
    FULL_TIME_EMPLOYMENT: ["20 Monate Vollzeit in den letzten 24 Monaten erwerbstätig"],
    FAMILY_OF_FULL_TIME_EMPLOYED: ["Familie mit minderjährigem Kind eines Vollzeiterwerbstätigen"],
    FORMER_CITIZENSHIP_GIVEN_UP: ["bisherige Staatsangehörigkeit aufgegeben oder verloren"],
    NO_RELEVANT_CONVICTION: ["keine beachtliche Verurteilung"],
    LANGUAGE_B1: ["Deutschkenntnisse der Stufe B1"],
    LANGUAGE_C1: ["Deutschkenntnisse der Stufe C1"],
    KNOWLEDGE_TEST: ["Kenntnisse der Rechts- und Gesellschaftsordnung (Einbürgerungstest)"],
    INTEGRATION_COURSE: ["Integrationskurs erfolgreich abgeschlossen"],
    SPECIAL_INTEGRATION: ["besondere Integrationsleistungen"],
    LIVING_CONDITIONS: ["Einordnung in die deutschen Lebensverhältnisse"],
    MARRIAGE_TO_GERMAN: ["Ehe oder Lebenspartnerschaft mit einer deutschen Person"],
    DWELLING: ["eigene Wohnung oder Unterkommen"],
  },
});

export type FactCode = CodeOf<typeof FACTS>;

export const { codes: FactCode, compare: byFactCode } = FACTS;
