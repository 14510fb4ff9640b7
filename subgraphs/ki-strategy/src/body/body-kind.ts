import { registerEnumType } from "type-graphql";

/** The kind of a body. */
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
      description: "Lenkungsgruppe.\nSteers the Kommunales Integrationsmanagement of a territory (S2, S3).",
    },
    PROJECT_GROUP: { description: "Projektgruppe.\nSet up as the Handlungskonzept recommends (S3)." },
    WORKING_GROUP: { description: "Themenbezogene Arbeitsgruppe.\nSource S4 names them." },
    COMMITTEE: { description: "Ausschuss.\nOf a council." },
    COUNCIL: { description: "Rat oder Kreistag." },
    INTEGRATION_COUNCIL: { description: "Integrationsrat oder Integrationsausschuss.\nSources S2 and S3 name them." },
    ADVISORY_BOARD: { description: "Beirat.\nSuch as the Landesbeirat für Teilhabe und Integration (S4)." },
  },
});
