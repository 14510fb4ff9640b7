import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FUNDING_PILLAR_CODES = createCodeTable({
  name: "FundingPillar",
  description: "Part of the state programme Kommunales Integrationsmanagement (Baustein).",
  codes: {
    B1: ["Baustein 1: strategisches Kommunales Integrationsmanagement.\nIn source S0 „Unterteil 1“."],
    B2: ["Baustein 2: rechtskreisübergreifendes individuelles Case Management.\nIn source S0 „Unterteil 2“."],
    B3: [
      "Baustein 3: rechtliche Verstetigung der Integration.\nPosts in Ausländerbehörden and Einbürgerungsbehörden; in source S0 „Unterteil 3“.",
    ],
  },
});

/** The three parts of the state programme. */
export type FundingPillar = CodeOf<typeof FUNDING_PILLAR_CODES>;

export const { codes: FundingPillar } = FUNDING_PILLAR_CODES;
