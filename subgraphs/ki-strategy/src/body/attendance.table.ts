import { YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { Attendance } from "./attendance.js";

/** Who attended a sitting. */
export const ATTENDANCES: CsvTable<Attendance> = {
  file: "attendances.csv",
  entity: Attendance,
  key: ["sitting", "member"],
  columns: ["sitting", "member", "attended", "source", "passage"],
  pointsTo: ["sittings.csv", "body-members.csv", "sources.csv"],
  toRow: (row, known) =>
    new Attendance({
      sittingId: row.get("sitting", known.keyIn("sittings.csv")),
      memberId: row.get("member", known.keyIn("body-members.csv")),
      attended: row.get("attended", YES_NO),
      ...readCited(row, known),
    }),
};
