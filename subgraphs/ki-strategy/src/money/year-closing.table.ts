import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { CENTS, oneOf, YEAR } from "@kim-hub/records/value-rules";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { YearClosing } from "./year-closing.js";

/** Where each year's unspent money went. */
export const YEAR_CLOSINGS = createTable({
  file: "year-closings.csv",
  entity: YearClosing,
  key: ["ags", "year", "pillar"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    carry_over_cents: optional(CENTS),
    repay_cents: optional(CENTS),
    proven_cents: optional(CENTS),
    ...CITATION,
  },
  recorded: {
    term: "a year's closing (Übertrag und Rückzahlung)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
