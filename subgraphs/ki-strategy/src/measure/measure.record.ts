import { Ags, BigIntScalar } from "@kim-hub/kit/scalars";
import { ID, Int } from "type-graphql";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Measure } from "./measure.js";
import { MEASURES } from "./measure.table.js";

/** The territory's planned measures. */
export const MEASURE_RECORD: RecordTable<Measure> = {
  table: MEASURES,
  term: "a planned measure (Maßnahme)",
  fields: {
    scope: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    year: optional(Int),
    measure: required(String),
    pillar: optional(FundingPillar),
    plannedCents: optional(BigIntScalar),
    financedBy: optional([String], "Who pays for it as a measure of its own."),
    milestone: optional(ID, "The milestone that it serves."),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
