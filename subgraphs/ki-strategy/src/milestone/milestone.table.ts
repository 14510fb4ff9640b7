import { optional, required } from "@kim-hub/records/column";
import { firstDay, lastDay, PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CITATION } from "../source/citation-columns.js";
import { SOURCES } from "../source/source-document.table.js";
import { SCOPE } from "../territory/territory-columns.js";
import { Milestone } from "./milestone.js";

/** Every milestone of the territories and of the state. */
export const MILESTONES = createTable({
  file: "milestones.csv",
  entity: Milestone,
  key: ["scope", "position"],
  columns: {
    scope: SCOPE,
    position: PLACE,
    title: required(TEXT),
    start: optional(PARTIAL_DATE, {
      later: true,
      description: "When something that lasts began (Beginn), as far as the document gives it.",
    }),
    planned: optional(PARTIAL_DATE, { description: "Day, month or year as far as the document gives it." }),
    actual: optional(PARTIAL_DATE, { description: "Day, month or year as far as the document gives it." }),
    wording: optional(TEXT, { description: "The document's own words for the date." }),
    remark: optional(TEXT),
    actual_source: optional(keyOf(SOURCES), {
      property: "actualSourceId",
      type: String,
      description: "The later document that says when it happened, e.g. S4.",
    }),
    actual_passage: optional(TEXT),
    ...CITATION,
  },
  check: ({ start, planned, actual }, row) => {
    for (const [column, end] of Object.entries({ planned, actual })) {
      if (start !== null && end !== null && lastDay(end) < firstDay(start))
        throw row.fault(column, "must not be before start");
    }
  },
  recorded: {
    term: "a milestone (Meilenstein)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
