import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const CLAUSE_STATUS_CODES = createCodeTable({
  name: "ClauseStatus",
  description: "How far the inclusion of a municipality has come.",
  codes: {
    PLANNED: ["Vorgesehen.\nIntended in the outline."],
    AGREED: ["Vereinbart.\nAgreed with the municipality."],
    IN_FORCE: ["Umgesetzt.\nCarried out."],
  },
});

/** How far a clause has come. */
export type ClauseStatus = CodeOf<typeof CLAUSE_STATUS_CODES>;

export const { codes: ClauseStatus } = CLAUSE_STATUS_CODES;
