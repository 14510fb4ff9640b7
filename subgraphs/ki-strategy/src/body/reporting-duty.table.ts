import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { WHOLE_NUMBER } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { Body } from "./body.js";
import { BODIES } from "./body.table.js";
import { ReportingDuty } from "./reporting-duty.js";

/** Every duty to report to a body. */
export const REPORTING_DUTIES = createTable({
  file: "reporting-duties.csv",
  entity: ReportingDuty,
  key: ["body", "position"],
  columns: {
    body: required(keyOf(BODIES), { property: "bodyId" }),
    position: PLACE,
    instrument: required(TEXT),
    frequency: optional(TEXT),
    interval_months: optional(WHOLE_NUMBER),
    since: optional(PARTIAL_DATE, { later: true, description: "Since when, as far as a document gives it." }),
    stated_next_at: optional(DATE),
    ...CITATION,
  },
  recorded: {
    term: "a duty to report (Berichtspflicht)",
    ownerOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
  },
});
