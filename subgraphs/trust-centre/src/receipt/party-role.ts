import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const TABLE = createCodeTable({
  name: "PartyRole",
  description: "What somebody has to do with a permission (Rolle).",
  codes: {
    SENDER: ["Gibt Angaben weiter."],
    RECIPIENT: ["Bekommt Angaben."],
    PROOF_KEEPER: ["Bewahrt den Nachweis auf."],
    SIGNATORY: ["Unterschreibt."],
  },
});

export type PartyRole = CodeOf<typeof TABLE>;
export const { codes: PartyRoles } = TABLE;
