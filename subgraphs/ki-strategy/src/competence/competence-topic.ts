import { registerEnumType } from "type-graphql";

/** A task that an authority can be competent for. */
export enum CompetenceTopic {
  RESIDENCE = "RESIDENCE",
  NATURALISATION = "NATURALISATION",
  INTEGRATION = "INTEGRATION",
  CASE_MANAGEMENT = "CASE_MANAGEMENT",
}

registerEnumType(CompetenceTopic, {
  name: "CompetenceTopic",
  description: "What an authority is competent for (Zuständigkeit).",
  valuesConfig: {
    RESIDENCE: { description: "Ausländerangelegenheiten.\nAn Ausländerbehörde is competent." },
    NATURALISATION: { description: "Einbürgerung.\nAn Einbürgerungsbehörde is competent." },
    INTEGRATION: {
      description: "Strategische Steuerung (Baustein 1).\nA Kommunales Integrationszentrum is competent.",
    },
    CASE_MANAGEMENT: {
      description: "Rechtskreisübergreifendes individuelles Case Management (Baustein 2).",
    },
  },
});
