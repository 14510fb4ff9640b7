import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf, YEAR, YES_NO } from "@kim-hub/records/value-rules";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { FundingInstrument } from "./funding-instrument.js";
import { LEAD_RULE } from "./lead-rule.js";
import { MoneyAmount } from "./money-amount.js";
import { MoneyPurpose } from "./money-purpose.js";

const { FORECAST, BUDGETED, GRANTED } = FundingKind;
const KIND = oneOf<FundingKind>({ FORECAST, BUDGETED, GRANTED }, FundingKind);

/** Money forecast, budgeted and granted; of one kind and instrument, one document leads. */
export const MONEY_AMOUNTS = createTable({
  file: "money.csv",
  entity: MoneyAmount,
  key: ["ags", "year", "pillar", "kind", "instrument", "purpose", "source"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    kind: required(KIND, { description: "Not SPENT: what was spent is an Expenditure." }),
    instrument: required(oneOf(FundingInstrument)),
    purpose: required(oneOf(MoneyPurpose)),
    amount_cents: optional(CENTS),
    wording: required(TEXT, { description: "The document's own words for the amount." }),
    ...CITATION,
    leading: required(YES_NO, { description: "Whether it counts in the sum where several documents name an amount." }),
  },
  acrossRows: LEAD_RULE,
  recorded: {
    term: "money forecast, budgeted or granted (Fördermittel, Haushaltsansatz)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
