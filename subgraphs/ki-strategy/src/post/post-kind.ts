import { registerEnumType } from "type-graphql";

/** The task of a funded post. */
export enum PostKind {
  COORDINATION = "COORDINATION",
  FURTHER_COORDINATION = "FURTHER_COORDINATION",
  ADMINISTRATIVE_ASSISTANCE = "ADMINISTRATIVE_ASSISTANCE",
  CASE_MANAGER = "CASE_MANAGER",
  IMMIGRATION_OFFICE = "IMMIGRATION_OFFICE",
  INTEGRATION_GUIDE = "INTEGRATION_GUIDE",
  NATURALISATION_OFFICE = "NATURALISATION_OFFICE",
  IMMIGRATION_OR_NATURALISATION_OFFICE = "IMMIGRATION_OR_NATURALISATION_OFFICE",
}

registerEnumType(PostKind, {
  name: "PostKind",
  description: "What a funded post is for (Art der Stelle).",
  valuesConfig: {
    COORDINATION: { description: "Koordinierungsstelle (Baustein 1)." },
    FURTHER_COORDINATION: {
      description:
        "Weitere Koordinierungsstelle (Baustein 1).\nFor a kreisangehörige Gemeinde with Ausländerbehörde, Jugendamt and Integrationsrat.",
    },
    ADMINISTRATIVE_ASSISTANCE: { description: "Verwaltungsassistenz (Baustein 1)." },
    CASE_MANAGER: { description: "Case Manager:in (Baustein 2)." },
    IMMIGRATION_OFFICE: { description: "Stelle in der Ausländerbehörde (Baustein 3)." },
    INTEGRATION_GUIDE: { description: "Integrationslots:in in der Ausländerbehörde (Baustein 3)." },
    NATURALISATION_OFFICE: { description: "Stelle in der Einbürgerungsbehörde (Baustein 3)." },
    IMMIGRATION_OR_NATURALISATION_OFFICE: {
      description:
        "Stelle in der Ausländer- oder Einbürgerungsbehörde (Baustein 3).\nWhere the source does not say in which.",
    },
  },
});
