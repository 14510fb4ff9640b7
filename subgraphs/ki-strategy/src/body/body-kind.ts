import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const BODY_KIND_CODES = createCodeTable({
  name: "BodyKind",
  description: "Kind of a body (Gremium).",
  codes: {
    STEERING_GROUP: ["Lenkungsgruppe.\nSteers the Kommunales Integrationsmanagement of a territory (S2, S3)."],
    PROJECT_GROUP: ["Projektgruppe.\nSet up as the Handlungskonzept recommends (S3)."],
    WORKING_GROUP: ["Themenbezogene Arbeitsgruppe.\nSource S4 names them."],
    COMMITTEE: ["Ausschuss.\nOf a council."],
    COUNCIL: ["Rat oder Kreistag."],
    INTEGRATION_COUNCIL: ["Integrationsrat oder Integrationsausschuss.\nSources S2 and S3 name them."],
    ADVISORY_BOARD: ["Beirat.\nSuch as the Landesbeirat für Teilhabe und Integration (S4)."],
  },
});

/** The kind of a body. */
export type BodyKind = CodeOf<typeof BODY_KIND_CODES>;

export const { codes: BodyKind } = BODY_KIND_CODES;
