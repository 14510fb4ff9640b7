import { ID } from "type-graphql";
import { Body } from "../body/body.js";
import { ReportingDuty } from "../body/reporting-duty.js";
import { CITATION, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { DutyReport } from "./duty-report.js";
import { DUTY_REPORTS } from "./duty-report.table.js";

/** The reports by which the territory's duties were fulfilled. */
export const DUTY_REPORT_RECORD: RecordTable<DutyReport> = {
  table: DUTY_REPORTS,
  term: "a report by which a duty was fulfilled (Bericht)",
  fields: {
    duty: required(ID),
    paper: required(ID),
    given: required(String, "Day, month or year as far as a document gives it."),
    ...CITATION,
  },
  territoryOf: async ({ dutyId }, loaders) => {
    const { bodyId } = await loaders.get(ReportingDuty, dutyId);

    return (await loaders.get(Body, bodyId)).territoryAgs;
  },
};
