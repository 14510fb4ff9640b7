import { registerEnumType } from "type-graphql";

/** In what form money comes, and from whom. */
export enum FundingInstrument {
  GRANT = "GRANT",
  LUMP_SUM = "LUMP_SUM",
  OWN_CONTRIBUTION = "OWN_CONTRIBUTION",
  THIRD_PARTY = "THIRD_PARTY",
}

/** The instruments of the state; the others are the territory's or somebody else's money. */
export const STATE_INSTRUMENTS: readonly FundingInstrument[] = [FundingInstrument.GRANT, FundingInstrument.LUMP_SUM];

registerEnumType(FundingInstrument, {
  name: "FundingInstrument",
  description: "In what form money comes, and from whom (Förderinstrument, Finanzierungsquelle).",
  valuesConfig: {
    GRANT: {
      description:
        "Zuwendung des Landes.\nUnder the Förderrichtlinie, on application and with a Verwendungsnachweis: Baustein 1 (S2, S4).",
    },
    LUMP_SUM: { description: "Fachbezogene Pauschale des Landes.\nBausteine 2 and 3 (S0, S2)." },
    OWN_CONTRIBUTION: { description: "Eigenanteil.\nThe territory's own money (S2)." },
    THIRD_PARTY: { description: "Drittmittel.\nMoney of others, e.g. of the European Union (§ 9 Abs. 4 TIntG)." },
  },
});
