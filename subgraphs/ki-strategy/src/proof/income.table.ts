import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { numberFrom, oneOf, SIGNED_CENTS, YEAR } from "@kim-hub/records/value-rules";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { BudgetLine, INCOME_LINES } from "./budget-line.js";
import { Income } from "./income.js";

const NUMBER = numberFrom(1, 999_999, { rule: "must be a number from 1 to 999999", pattern: /^[1-9]\d{0,5}$/ });

/** The income, booking by booking. */
export const INCOMES = createTable({
  file: "incomes.csv",
  entity: Income,
  key: ["ags", "year", "pillar", "number"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    number: required(NUMBER, { description: "Of the income of its territory, year and pillar." }),
    line: required(oneOf<BudgetLine>(INCOME_LINES, BudgetLine), { description: "A line of income." }),
    amount_cents: required(SIGNED_CENTS, { description: "Below zero for a Storno or money that went back." }),
    document_ref: optional(TEXT, { description: "Reference of the document that proves it (Beleg)." }),
    booked_on: optional(DATE),
    ...CITATION,
  },
  recorded: {
    term: "money that came in (Einnahme)",
    writtenAs: ({ id }) => ({ number: String(Number(id.slice(-6))) }),
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
