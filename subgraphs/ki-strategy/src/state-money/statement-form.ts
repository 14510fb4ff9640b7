import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATEMENT_FORM_CODES = createCodeTable({
  name: "StatementForm",
  description: "As what state money is recorded: the same euro may stand in all three.",
  codes: {
    GRANT: ["Bewilligung.\nGranted to the territory by the state."],
    PASS_THROUGH: ["Weiterleitung.\nGranted to a town by its Kreis out of the state's money."],
    POSTS: ["Förderung der Stellen.\nThe grants of the territory's posts."],
  },
});

/** As what the same state money may be recorded. */
export type StatementForm = CodeOf<typeof STATEMENT_FORM_CODES>;

export const { codes: StatementForm } = STATEMENT_FORM_CODES;
