import { Ags, BigIntScalar, LocalDate } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Expenditure } from "./expenditure.js";
import { EXPENDITURES } from "./expenditure.table.js";
import { FundingInstrument } from "./funding-instrument.js";
import { MoneyPurpose } from "./money-purpose.js";

/** What was spent, line by line. */
export const EXPENDITURE_RECORD: RecordTable<Expenditure> = {
  table: EXPENDITURES,
  term: "an expenditure (Ausgabe)",
  fields: {
    ags: required(Ags),
    year: required(Int),
    pillar: required(FundingPillar),
    number: required(Int, "Of the expenditures of its territory, year and pillar."),
    instrument: required(FundingInstrument),
    purpose: required(MoneyPurpose),
    object: required(String, "What it was spent on (Fördergegenstand)."),
    amountCents: required(BigIntScalar, "Below zero for a Storno or an Absetzung."),
    documentRef: optional(String, "Reference of the document that proves it (Beleg)."),
    bookedOn: optional(LocalDate),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
