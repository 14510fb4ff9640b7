import { required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { Body } from "../body/body.js";
import { ReportingDuty } from "../body/reporting-duty.js";
import { REPORTING_DUTIES } from "../body/reporting-duty.table.js";
import { CITATION } from "../source/citation-columns.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { DutyReport } from "./duty-report.js";

/** Every paper by which a duty to report was fulfilled. */
export const DUTY_REPORTS = createTable({
  file: "duty-reports.csv",
  entity: DutyReport,
  key: ["duty", "paper"],
  columns: {
    duty: required(keyOf(REPORTING_DUTIES), { property: "dutyId" }),
    paper: required(keyOf(COUNCIL_PAPERS), { property: "paperId" }),
    given: required(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    ...CITATION,
  },
  recorded: {
    term: "a report by which a duty was fulfilled (Bericht)",
    ownerOf: async ({ dutyId }, loaders) => {
      const { bodyId } = await loaders.get(ReportingDuty, dutyId);

      return (await loaders.get(Body, bodyId)).territoryAgs;
    },
  },
});
