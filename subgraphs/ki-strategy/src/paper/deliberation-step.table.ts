import { DATE, oneOf, WHOLE_NUMBER, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { DeliberationRole } from "./deliberation-role.js";
import { DeliberationStep } from "./deliberation-step.js";

const ROLE = oneOf(DeliberationRole);

/** Every step of every paper. */
export const DELIBERATION_STEPS: CsvTable<DeliberationStep> = {
  file: "deliberation-steps.csv",
  entity: DeliberationStep,
  key: ["paper", "position"],
  columns: ["paper", "position", "body", "date", "role", "public", "source", "passage"],
  pointsTo: ["council-papers.csv", "bodies.csv", "sources.csv"],
  toRow: (row, known) =>
    new DeliberationStep({
      paperId: row.get("paper", known.keyIn("council-papers.csv")),
      position: row.get("position", WHOLE_NUMBER),
      bodyId: row.get("body", known.keyIn("bodies.csv")),
      date: row.find("date", DATE),
      role: row.get("role", ROLE),
      isPublic: row.find("public", YES_NO),
      ...readCited(row, known),
    }),
};
