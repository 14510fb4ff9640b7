import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { DATE, TEXT, WHOLE_NUMBER } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { ReportingDuty } from "./reporting-duty.js";

/** Every duty to report to a body. */
export const REPORTING_DUTIES: CsvTable<ReportingDuty> = {
  file: "reporting-duties.csv",
  entity: ReportingDuty,
  key: ["body", "position"],
  columns: [
    "body",
    "position",
    "instrument",
    "frequency",
    "interval_months",
    "since",
    "stated_next_at",
    "source",
    "passage",
  ],
  later: { since: "since" },
  pointsTo: ["bodies.csv", "sources.csv"],
  toRow: (row, known) =>
    new ReportingDuty({
      id: `${row.text("body")}-${row.get("position", POSITION)}`,
      bodyId: row.get("body", known.keyIn("bodies.csv")),
      instrument: row.get("instrument", TEXT),
      frequency: row.find("frequency", TEXT),
      intervalMonths: row.find("interval_months", WHOLE_NUMBER),
      since: row.find("since", PARTIAL_DATE),
      statedNextAt: row.find("stated_next_at", DATE),
      ...readCited(row, known),
    }),
};
