import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const BANDS = createCodeTable({
  name: "AgeBand",
  description: "Age band (Altersgruppe).",
  codes: {
    AGE_0_5: ["0 bis 5 Jahre."],
    AGE_6_15: ["6 bis 15 Jahre."],
    AGE_16_17: ["16 und 17 Jahre."],
    AGE_18_26: ["18 bis 26 Jahre."],
    AGE_27_44: ["27 bis 44 Jahre."],
    AGE_45_64: ["45 bis 64 Jahre."],
    AGE_65_PLUS: ["65 Jahre und älter."],
  },
});

export type AgeBand = CodeOf<typeof BANDS>;

export const { codes: AgeBand } = BANDS;
