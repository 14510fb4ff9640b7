import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "CaseTransferState",
  description: "State of a transfer (Stand einer Fallübergabe).",
  codes: {
    REQUESTED: ["Angefragt."],
    ACCEPTED: ["Angenommen."],
    REJECTED: ["Abgelehnt."],
    REVOKED: ["Zurückgezogen."],
  },
});

export type CaseTransferState = CodeOf<typeof STATES>;

export const { codes: CaseTransferState } = STATES;
