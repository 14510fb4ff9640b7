import { Ags, BigIntScalar } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { FundingInstrument } from "./funding-instrument.js";
import type { MoneyAmount } from "./money-amount.js";
import { MONEY_AMOUNTS } from "./money-amount.table.js";
import { MoneyPurpose } from "./money-purpose.js";

/** Money forecast, budgeted and granted. */
export const MONEY_AMOUNT_RECORD: RecordTable<MoneyAmount> = {
  table: MONEY_AMOUNTS,
  term: "money forecast, budgeted or granted (Fördermittel, Haushaltsansatz)",
  fields: {
    ags: required(Ags),
    year: required(Int),
    pillar: required(FundingPillar),
    kind: required(FundingKind, "Not SPENT: what was spent is an Expenditure."),
    instrument: required(FundingInstrument),
    purpose: required(MoneyPurpose),
    amountCents: optional(BigIntScalar),
    wording: required(String, "The document's own words for the amount."),
    ...CITATION,
    leading: required(Boolean, "Whether it counts in the sum where several documents name an amount."),
  },
  beside: ["territoryAgs", "year", "pillar", "kind", "instrument"],
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
