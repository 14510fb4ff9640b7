import { Ags, BigIntScalar } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { YearClosing } from "./year-closing.js";
import { YEAR_CLOSINGS } from "./year-closing.table.js";

/** What became of each year's unspent money. */
export const YEAR_CLOSING_RECORD: RecordTable<YearClosing> = {
  table: YEAR_CLOSINGS,
  term: "a year's closing (Übertrag und Rückzahlung)",
  fields: {
    ags: required(Ags),
    year: required(Int),
    pillar: required(FundingPillar),
    carryOverCents: optional(BigIntScalar),
    repayCents: optional(BigIntScalar),
    provenCents: optional(BigIntScalar),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
