import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const KINDS = createCodeTable({
  name: "ClientProofKind",
  description: "What a proof for the trust centre is good for (Verwendung des Nachweises).",
  codes: {
    COUNTER: ["Für die Person am Schalter."],
    LINKING: ["Für die Zuordnung, in die die Person eingewilligt hat."],
  },
});

export type ClientProofKind = CodeOf<typeof KINDS>;

export const { codes: ClientProofKinds } = KINDS;
