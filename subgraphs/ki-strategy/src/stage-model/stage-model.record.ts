import { Ags } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { StageModel } from "./stage-model.js";
import { STAGE_MODELS } from "./stage-model.table.js";

/** The territory's models of the work on a case. */
export const STAGE_MODEL_RECORD: RecordTable<StageModel> = {
  table: STAGE_MODELS,
  term: "a local model of the work on a case (Stufenmodell)",
  fields: {
    id: required(ID, "e.g. STUFEN-05711."),
    ags: required(Ags),
    name: required(String),
    validFrom: optional(String, "Day, month or year as far as a document gives it."),
    validTo: optional(String, "Day, month or year as far as a document gives it."),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
