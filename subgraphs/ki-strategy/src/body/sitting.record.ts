import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { Body } from "./body.js";
import type { Sitting } from "./sitting.js";
import { SITTINGS } from "./sitting.table.js";

/** The sittings of the territory's bodies. */
export const SITTING_RECORD: RecordTable<Sitting> = {
  table: SITTINGS,
  term: "a sitting (Sitzung)",
  fields: {
    body: required(ID),
    date: required(String, "Day, month or year as far as a document gives it."),
    public: optional(Boolean),
    held: optional(Boolean, "Whether it took place."),
    ...CITATION,
  },
  territoryOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
};
