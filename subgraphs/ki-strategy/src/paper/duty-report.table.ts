import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { DutyReport } from "./duty-report.js";

/** Every paper by which a duty to report was fulfilled. */
export const DUTY_REPORTS: CsvTable<DutyReport> = {
  file: "duty-reports.csv",
  entity: DutyReport,
  key: ["duty", "paper"],
  columns: ["duty", "paper", "given", "source", "passage"],
  pointsTo: ["reporting-duties.csv", "council-papers.csv", "sources.csv"],
  toRow: (row, known) =>
    new DutyReport({
      dutyId: row.get("duty", known.keyIn("reporting-duties.csv")),
      paperId: row.get("paper", known.keyIn("council-papers.csv")),
      given: row.get("given", PARTIAL_DATE),
      ...readCited(row, known),
    }),
};
