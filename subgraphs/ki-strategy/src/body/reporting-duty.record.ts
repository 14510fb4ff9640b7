import { LocalDate } from "@kim-hub/kit/scalars";
import { ID, Int } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { Body } from "./body.js";
import type { ReportingDuty } from "./reporting-duty.js";
import { REPORTING_DUTIES } from "./reporting-duty.table.js";

/** The duties to report to the territory's bodies. */
export const REPORTING_DUTY_RECORD: RecordTable<ReportingDuty> = {
  table: REPORTING_DUTIES,
  term: "a duty to report (Berichtspflicht)",
  fields: {
    body: required(ID),
    position: required(String, "Its place in the list, in three digits."),
    instrument: required(String),
    frequency: optional(String),
    intervalMonths: optional(Int),
    since: optional(String, "Since when, as far as a document gives it."),
    statedNextAt: optional(LocalDate),
    ...CITATION,
  },
  territoryOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
};
