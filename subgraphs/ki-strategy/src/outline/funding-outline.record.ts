import { Ags } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { FundingOutline } from "./funding-outline.js";
import { FUNDING_OUTLINES } from "./funding-outline.table.js";

/** The territory's funding outlines. */
export const FUNDING_OUTLINE_RECORD: RecordTable<FundingOutline> = {
  table: FUNDING_OUTLINES,
  term: "a funding outline (Förderskizze)",
  fields: {
    id: required(ID, "e.g. 05334002-2021."),
    ags: required(Ags),
    title: required(String),
    agreed: optional(String, "Day, month or year as far as a document gives it."),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
