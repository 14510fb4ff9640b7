import { Ags } from "@kim-hub/kit/scalars";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Milestone } from "./milestone.js";
import { MILESTONES } from "./milestone.table.js";

/** The territory's milestones. */
export const MILESTONE_RECORD: RecordTable<Milestone> = {
  table: MILESTONES,
  term: "a milestone (Meilenstein)",
  fields: {
    scope: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    title: required(String),
    start: optional(String, "When something that lasts began (Beginn), as far as the document gives it."),
    planned: optional(String, "Day, month or year as far as the document gives it."),
    actual: optional(String, "Day, month or year as far as the document gives it."),
    wording: optional(String, "The document's own words for the date."),
    remark: optional(String),
    actualSource: optional(String, "The later document that says when it happened, e.g. S4."),
    actualPassage: optional(String),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
