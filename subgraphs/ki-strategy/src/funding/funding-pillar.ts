import { registerEnumType } from "type-graphql";

/** The three parts of the state programme. */
export enum FundingPillar {
  B1 = "B1",
  B2 = "B2",
  B3 = "B3",
}

registerEnumType(FundingPillar, {
  name: "FundingPillar",
  description: "Part of the state programme Kommunales Integrationsmanagement (Baustein).",
  valuesConfig: {
    B1: { description: "Baustein 1: strategisches Kommunales Integrationsmanagement.\nIn source S0 „Unterteil 1“." },
    B2: {
      description: "Baustein 2: rechtskreisübergreifendes individuelles Case Management.\nIn source S0 „Unterteil 2“.",
    },
    B3: {
      description:
        "Baustein 3: rechtliche Verstetigung der Integration.\nPosts in Ausländerbehörden and Einbürgerungsbehörden; in source S0 „Unterteil 3“.",
    },
  },
});
