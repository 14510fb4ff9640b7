import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const TYPES = createCodeTable({
  name: "ServiceGapType",
  description: "What is missing (Art der Versorgungslücke).",
  codes: {
    NO_OFFER: ["Kein Angebot."],
    WAITING_TIME: ["Wartezeit."],
    NO_ENTITLEMENT: ["Kein Anspruch."],
    UNCLEAR_COMPETENCE: ["Unklare Zuständigkeit."],
    LANGUAGE_BARRIER: ["Sprachbarriere."],
    DOCUMENTS_MISSING: ["Fehlende Dokumente."],
    TRANSPORT: ["Mobilität, vor allem im ländlichen Raum."],
  },
});

export type ServiceGapType = CodeOf<typeof TYPES>;

export const { codes: ServiceGapType } = TYPES;
