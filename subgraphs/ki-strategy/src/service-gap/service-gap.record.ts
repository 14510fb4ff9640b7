import { Ags } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { FieldOfNeed } from "./field-of-need.js";
import type { ServiceGap } from "./service-gap.js";
import { SERVICE_GAPS } from "./service-gap.table.js";
import { ServiceGapStatus } from "./service-gap-status.js";
import { ServiceGapType } from "./service-gap-type.js";

/** The gaps reported from the territory's cases. */
export const SERVICE_GAP_RECORD: RecordTable<ServiceGap> = {
  table: SERVICE_GAPS,
  term: "a service gap (Versorgungslücke)",
  fields: {
    scope: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    title: required(String),
    localTerm: optional(String, "What the territory calls it, e.g. generatives Thema."),
    type: required(ServiceGapType),
    field: optional(FieldOfNeed),
    caseCount: optional(Int),
    firstReported: optional(String, "Day, month or year as far as a document gives it."),
    status: required(ServiceGapStatus),
    ...CITATION,
  },
  clientCounts: ["case_count", "passage"],
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
