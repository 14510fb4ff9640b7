import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FUNDING_INSTRUMENT_CODES = createCodeTable({
  name: "FundingInstrument",
  description: "In what form money comes, and from whom (Förderinstrument, Finanzierungsquelle).",
  codes: {
    GRANT: [
      "Zuwendung des Landes.\nUnder the Förderrichtlinie, on application and with a Verwendungsnachweis: Baustein 1 (S2, S4).",
    ],
    LUMP_SUM: ["Fachbezogene Pauschale des Landes.\nBausteine 2 and 3 (S0, S2)."],
    OWN_CONTRIBUTION: ["Eigenanteil.\nThe territory's own money (S2)."],
    THIRD_PARTY: ["Drittmittel.\nMoney of others, e.g. of the European Union (§ 9 Abs. 4 TIntG)."],
  },
});

/** In what form money comes, and from whom. */
export type FundingInstrument = CodeOf<typeof FUNDING_INSTRUMENT_CODES>;

export const { codes: FundingInstrument } = FUNDING_INSTRUMENT_CODES;

/** The instruments of the state; the others are the territory's or somebody else's money. */
export const STATE_INSTRUMENTS: readonly FundingInstrument[] = [FundingInstrument.GRANT, FundingInstrument.LUMP_SUM];
