import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const TABLE = createCodeTable({
  name: "WithdrawalWay",
  description: "Where a person can withdraw a permission (Weg des Widerrufs).",
  codes: {
    CASE_MANAGEMENT: ["Beim Case Management."],
    IMMIGRATION_COUNTER: ["Am Schalter der Ausländerbehörde."],
    NATURALISATION_COUNTER: ["Am Schalter der Einbürgerungsbehörde."],
    ONLINE: ["Selbst, mit dem eigenen Zugang."],
  },
});

export type WithdrawalWay = CodeOf<typeof TABLE>;
export const { codes: WithdrawalWays } = TABLE;
