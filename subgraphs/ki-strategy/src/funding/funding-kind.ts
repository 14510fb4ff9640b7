import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FUNDING_KIND_CODES = createCodeTable({
  name: "FundingKind",
  description: "How binding an amount is: sources that differ in this do not contradict each other.",
  codes: {
    FORECAST: ["Angekündigt."],
    BUDGETED: ["Haushaltsansatz."],
    GRANTED: ["Bewilligt."],
    SPENT: ["Ausgegeben laut Verwendungsnachweis."],
  },
});

/** How binding an amount is. */
export type FundingKind = CodeOf<typeof FUNDING_KIND_CODES>;

export const { codes: FundingKind } = FUNDING_KIND_CODES;
