import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DELIBERATION_ROLE_CODES = createCodeTable({
  name: "DeliberationRole",
  description: "What a body does with a paper (Zuständigkeit in der Beratungsfolge).",
  codes: {
    DECIDES: ["Beschließt."],
    RECOMMENDS: ["Empfiehlt."],
    TAKES_NOTE: ["Nimmt zur Kenntnis."],
  },
});

/** The part of a body in a paper's deliberation. */
export type DeliberationRole = CodeOf<typeof DELIBERATION_ROLE_CODES>;

export const { codes: DeliberationRole } = DELIBERATION_ROLE_CODES;
