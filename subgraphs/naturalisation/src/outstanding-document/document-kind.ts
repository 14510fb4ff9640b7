import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

/** The documents that an office asks for; there is no free text, in which the content of an inquiry could stand. */
const KINDS = createCodeTable({
  name: "DocumentKind",
  description: "Kind of a document that an applicant has to hand in (Art der Unterlage).",
  codes: {
    APPLICATION_FORM: ["Antragsvordruck"],
    IDENTITY_DOCUMENT: ["Pass oder anderer Identitätsnachweis"],
    CIVIL_STATUS_CERTIFICATE: ["Personenstandsurkunde"],
    TRANSLATION: ["Übersetzung einer Urkunde"],
    RESIDENCE_PROOF: ["Nachweis des Aufenthalts"],
    INCOME_PROOF: ["Einkommensnachweis"],
    RENT_PROOF: ["Nachweis der Wohnkosten"],
    PENSION_RECORD: ["Nachweis der Altersvorsorge"],
    LANGUAGE_CERTIFICATE: ["Sprachnachweis"],
    KNOWLEDGE_TEST_CERTIFICATE: ["Bescheinigung über den Einbürgerungstest"],
    SCHOOL_CERTIFICATE: ["Schul- oder Ausbildungszeugnis"],
    INTEGRATION_PROOF: ["Nachweis besonderer Integrationsleistungen"],
    COMMITMENT_DECLARATION: ["Bekenntnis und Loyalitätserklärung"],
    CITIZENSHIP_PROOF: ["Nachweis der bisherigen Staatsangehörigkeit"],
    PARENTAL_CONSENT: ["Einwilligung der Sorgeberechtigten"],
    FEE_PAYMENT: ["Zahlung der Gebühr, § 38 StAG"],
    OTHER: ["sonstige Unterlage"],
  },
});

export type DocumentKind = CodeOf<typeof KINDS>;

export const { codes: DocumentKind, compare: byKind } = KINDS;
