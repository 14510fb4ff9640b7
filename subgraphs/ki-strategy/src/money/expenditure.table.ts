import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { numberFrom, oneOf, SIGNED_CENTS, YEAR } from "@kim-hub/records/value-rules";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { Expenditure } from "./expenditure.js";
import { FundingInstrument } from "./funding-instrument.js";
import { MoneyPurpose } from "./money-purpose.js";

const NUMBER = numberFrom(1, 999_999, { rule: "must be a number from 1 to 999999", pattern: /^[1-9]\d{0,5}$/ });

/** The expenditure, line by line. */
export const EXPENDITURES = createTable({
  file: "expenditures.csv",
  entity: Expenditure,
  key: ["ags", "year", "pillar", "number"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    number: required(NUMBER, { description: "Of the expenditures of its territory, year and pillar." }),
    instrument: required(oneOf(FundingInstrument)),
    purpose: required(oneOf(MoneyPurpose)),
    object: required(TEXT, { description: "What it was spent on (Fördergegenstand)." }),
    amount_cents: required(SIGNED_CENTS, { description: "Below zero for a Storno or an Absetzung." }),
    document_ref: optional(TEXT, { description: "Reference of the document that proves it (Beleg)." }),
    booked_on: optional(DATE),
    ...CITATION,
  },
  recorded: {
    term: "an expenditure (Ausgabe)",
    writtenAs: ({ id }) => ({ number: String(Number(id.slice(-6))) }),
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
