import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FUNDING_LEVEL_CODES = createCodeTable({
  name: "FundingLevel",
  description: "Whose money an amount is.",
  codes: { STATE: ["Land Nordrhein-Westfalen."] },
});

/** Whose money an amount is. */
export type FundingLevel = CodeOf<typeof FUNDING_LEVEL_CODES>;

export const { codes: FundingLevel } = FUNDING_LEVEL_CODES;
