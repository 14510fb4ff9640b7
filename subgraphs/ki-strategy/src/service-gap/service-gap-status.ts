import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const SERVICE_GAP_STATUS_CODES = createCodeTable({
  name: "ServiceGapStatus",
  description: "What has become of a service gap.",
  codes: {
    REPORTED: ["Gemeldet."],
    BEING_CLOSED: ["In Bearbeitung.\nMeasures to close it have begun."],
    CLOSED: ["Geschlossen."],
  },
});

/** The state of a gap. */
export type ServiceGapStatus = CodeOf<typeof SERVICE_GAP_STATUS_CODES>;

export const { codes: ServiceGapStatus } = SERVICE_GAP_STATUS_CODES;
