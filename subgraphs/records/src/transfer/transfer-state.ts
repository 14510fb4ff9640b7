import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "TransferState",
  description: "State of the offer of a file to another authority (Stand einer Übergabe).",
  codes: {
    REQUESTED: ["Angefragt."],
    ACCEPTED: ["Angenommen."],
    REJECTED: ["Abgelehnt."],
    REVOKED: ["Zurückgezogen."],
  },
});

export type TransferState = CodeOf<typeof STATES>;

export const { codes: TransferState } = STATES;
