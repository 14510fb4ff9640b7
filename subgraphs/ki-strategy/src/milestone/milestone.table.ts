import { firstDay, lastDay, PARTIAL_DATE } from "../partial-date/partial-date.js";
import { TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { Milestone } from "./milestone.js";

/** Every milestone of the territories and of the state. */
export const MILESTONES: CsvTable<Milestone> = {
  file: "milestones.csv",
  entity: Milestone,
  key: ["scope", "position"],
  columns: [
    "scope",
    "position",
    "title",
    "start",
    "planned",
    "actual",
    "wording",
    "remark",
    "actual_source",
    "actual_passage",
    "source",
    "passage",
  ],
  later: { start: "start" },
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) => {
    const milestone = new Milestone({
      id: `${row.text("scope")}-${row.get("position", POSITION)}`,
      territoryAgs: findScope(row, known),
      title: row.get("title", TEXT),
      start: row.find("start", PARTIAL_DATE),
      planned: row.find("planned", PARTIAL_DATE),
      actual: row.find("actual", PARTIAL_DATE),
      wording: row.find("wording", TEXT),
      remark: row.find("remark", TEXT),
      ...readCited(row, known),
      actualSourceId: row.find("actual_source", known.keyIn("sources.csv")),
      actualPassage: row.find("actual_passage", TEXT),
    });
    const { start, planned, actual } = milestone;
    for (const [column, end] of Object.entries({ planned, actual })) {
      if (start !== null && end !== null && lastDay(end) < firstDay(start))
        throw row.fault(column, "must not be before start");
    }

    return milestone;
  },
};
