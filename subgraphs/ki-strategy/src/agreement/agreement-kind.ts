import { registerEnumType } from "type-graphql";

/** On what an authority lets others have or handle its data. */
export enum AgreementKind {
  RETRIEVAL = "RETRIEVAL",
  PROCESSOR = "PROCESSOR",
  JOINT_CONTROL = "JOINT_CONTROL",
  PLANNING = "PLANNING",
}

registerEnumType(AgreementKind, {
  name: "AgreementKind",
  description: "On what an authority lets others have or handle its data (Art der Vereinbarung).",
  valuesConfig: {
    RETRIEVAL: { description: "Abrufverfahren (§ 79 SGB X)." },
    PROCESSOR: { description: "Auftragsverarbeitung (§ 80 SGB X, Art. 28 DSGVO)." },
    JOINT_CONTROL: { description: "Gemeinsame Verantwortung (Art. 26 DSGVO)." },
    PLANNING: { description: "Übermittlung für die Planung im Sozialleistungsbereich (§ 75 SGB X)." },
  },
});
