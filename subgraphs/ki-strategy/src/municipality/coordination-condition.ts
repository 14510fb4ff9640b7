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
    OWN_ABH: { description: "Eigene Ausländerbehörde." },
    OWN_YOUTH_OFFICE: { description: "Eigenes Jugendamt." },
    INTEGRATION_COUNCIL: { description: "Integrationsrat oder Integrationsausschuss." },
  },
});
