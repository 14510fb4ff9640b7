import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const POST_RISK_CODES = createCodeTable({
  name: "PostRisk",
  description: "Why a post may be lost (Risiko für die Stelle).",
  codes: {
    TOP_UP_ENDS: [
      "Ende der Aufstockung.\nThe territory's own money beside the state's ends, so that the provider lacks the difference to the real cost.",
    ],
    FALLS_AWAY: ["Kw-Vermerk mit Ende der Förderung.\nIt leaves the establishment plan with the end of the funding."],
  },
});

/** Why a post may be lost. */
export type PostRisk = CodeOf<typeof POST_RISK_CODES>;

export const { codes: PostRisk } = POST_RISK_CODES;
