import { DATE, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { AdministrationStatement } from "./administration-statement.js";

/** What administrations answered in words. */
export const ADMINISTRATION_STATEMENTS: CsvTable<AdministrationStatement> = {
  file: "administration-statements.csv",
  entity: AdministrationStatement,
  key: ["ags", "question"],
  columns: ["ags", "question", "text", "date", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new AdministrationStatement({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      question: row.get("question", TEXT),
      text: row.get("text", TEXT),
      date: row.find("date", DATE),
      ...readCited(row, known),
    }),
};
