import { registerEnumType } from "type-graphql";

/** What an authority can be competent for. */
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
    RESIDENCE: { description: "Residence of foreign nationals (Ausländerangelegenheiten): an Ausländerbehörde." },
    NATURALISATION: { description: "Naturalisation (Einbürgerung): an Einbürgerungsbehörde." },
    INTEGRATION: { description: "Strategic steering, Baustein 1: a Kommunales Integrationszentrum." },
    CASE_MANAGEMENT: {
      description: "Case management, Baustein 2 (rechtskreisübergreifendes individuelles Case Management).",
    },
  },
});
