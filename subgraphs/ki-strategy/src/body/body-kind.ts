import { registerEnumType } from "type-graphql";

/** What a body is. */
export enum BodyKind {
  STEERING_GROUP = "STEERING_GROUP",
  PROJECT_GROUP = "PROJECT_GROUP",
  WORKING_GROUP = "WORKING_GROUP",
  COMMITTEE = "COMMITTEE",
  COUNCIL = "COUNCIL",
  INTEGRATION_COUNCIL = "INTEGRATION_COUNCIL",
  ADVISORY_BOARD = "ADVISORY_BOARD",
}

registerEnumType(BodyKind, {
  name: "BodyKind",
  description: "Kind of a body (Gremium).",
  valuesConfig: {
    STEERING_GROUP: {
      description: "Lenkungsgruppe: steers the Kommunales Integrationsmanagement of a territory (S2, S3).",
    },
    PROJECT_GROUP: { description: "Projektgruppe: set up as the Handlungskonzept recommends (S3)." },
    WORKING_GROUP: { description: "Themenbezogene Arbeitsgruppe (S4)." },
    COMMITTEE: { description: "Ausschuss of a council." },
    COUNCIL: { description: "Rat or Kreistag." },
    INTEGRATION_COUNCIL: { description: "Integrationsrat or Integrationsausschuss (S2, S3)." },
    ADVISORY_BOARD: { description: "Beirat, such as the Landesbeirat für Teilhabe und Integration (S4)." },
  },
});
