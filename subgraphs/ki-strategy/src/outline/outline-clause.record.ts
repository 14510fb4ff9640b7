import { Ags } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { ClauseStatus } from "./clause-status.js";
import { FundingOutline } from "./funding-outline.js";
import type { OutlineClause } from "./outline-clause.js";
import { OUTLINE_CLAUSES } from "./outline-clause.table.js";

/** What the outlines say of single municipalities: the rows are the outline's territory's. */
export const OUTLINE_CLAUSE_RECORD: RecordTable<OutlineClause> = {
  table: OUTLINE_CLAUSES,
  term: "what an outline says of a municipality (Einbindung der kreisangehörigen Gemeinde)",
  fields: {
    outline: required(ID),
    position: required(String, "Its place in the list, in three digits."),
    municipality: required(Ags),
    clause: required(String, "The outline's own words."),
    instrument: optional(String),
    status: optional(ClauseStatus),
    ...CITATION,
  },
  territoryOf: async ({ outlineId }, loaders) => (await loaders.get(FundingOutline, outlineId)).territoryAgs,
};
