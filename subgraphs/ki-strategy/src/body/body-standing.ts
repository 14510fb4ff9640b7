import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const BODY_STANDING_CODES = createCodeTable({
  name: "BodyStanding",
  description: "Whether a body exists or is only recommended.",
  codes: {
    ESTABLISHED: ["Eingerichtet."],
    RECOMMENDED: [
      "Empfohlen.\nIt stands in a recommendation, such as the Handlungskonzept of the state; no territory has it by that.",
    ],
  },
});

/** Whether a body exists. */
export type BodyStanding = CodeOf<typeof BODY_STANDING_CODES>;

export const { codes: BodyStanding } = BODY_STANDING_CODES;
