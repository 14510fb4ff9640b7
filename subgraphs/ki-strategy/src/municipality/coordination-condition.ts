import { registerEnumType } from "type-graphql";

/** The conditions for a town's own coordination post. */
export enum CoordinationCondition {
  OWN_ABH = "OWN_ABH",
  OWN_YOUTH_OFFICE = "OWN_YOUTH_OFFICE",
  INTEGRATION_COUNCIL = "INTEGRATION_COUNCIL",
}

registerEnumType(CoordinationCondition, {
  name: "CoordinationCondition",
  description:
    "What a kreisangehörige Gemeinde needs for a further coordination post, applied for through the Kreis (weitere Koordinierungsstelle, S3).",
  valuesConfig: {
    OWN_ABH: { description: "An Ausländerbehörde of its own." },
    OWN_YOUTH_OFFICE: { description: "A Jugendamt of its own." },
    INTEGRATION_COUNCIL: { description: "An Integrationsrat or Integrationsausschuss." },
  },
});
