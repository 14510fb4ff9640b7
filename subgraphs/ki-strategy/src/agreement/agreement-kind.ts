import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const AGREEMENT_KIND_CODES = createCodeTable({
  name: "AgreementKind",
  description: "On what an authority lets others have or handle its data (Art der Vereinbarung).",
  codes: {
    RETRIEVAL: ["Abrufverfahren (§ 79 SGB X)."],
    PROCESSOR: ["Auftragsverarbeitung (§ 80 SGB X, Art. 28 DSGVO)."],
    JOINT_CONTROL: ["Gemeinsame Verantwortung (Art. 26 DSGVO)."],
    PLANNING: ["Übermittlung für die Planung im Sozialleistungsbereich (§ 75 SGB X)."],
  },
});

/** On what an authority lets others have or handle its data. */
export type AgreementKind = CodeOf<typeof AGREEMENT_KIND_CODES>;

export const { codes: AgreementKind } = AGREEMENT_KIND_CODES;
