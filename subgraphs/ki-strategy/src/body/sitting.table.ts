import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { Sitting } from "./sitting.js";

/** Every recorded sitting. */
export const SITTINGS: CsvTable<Sitting> = {
  file: "sittings.csv",
  entity: Sitting,
  key: ["body", "date"],
  columns: ["body", "date", "public", "held", "source", "passage"],
  later: { held: "isHeld" },
  pointsTo: ["bodies.csv", "sources.csv"],
  toRow: (row, known) =>
    new Sitting({
      bodyId: row.get("body", known.keyIn("bodies.csv")),
      date: row.get("date", PARTIAL_DATE),
      isPublic: row.find("public", YES_NO),
      isHeld: row.find("held", YES_NO),
      ...readCited(row, known),
    }),
};
