import { CENTS, type CsvRule, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { FactUnit } from "./fact-unit.js";
import { ProgrammeFact } from "./programme-fact.js";

const UNIT = oneOf(FactUnit);
const NUMBER: CsvRule<bigint> = { rule: "must be a whole number", read: CENTS.read };

/** What the documents state of the programme as a whole. */
export const PROGRAMME_FACTS: CsvTable<ProgrammeFact> = {
  file: "programme-facts.csv",
  entity: ProgrammeFact,
  key: ["id"],
  columns: ["id", "value", "unit", "statement", "source", "passage"],
  pointsTo: ["sources.csv"],
  toRow: (row, known) => {
    const value = row.find("value", NUMBER);
    const unit = row.find("unit", UNIT);
    if ((value === null) !== (unit === null))
      throw row.fault("unit", "must stand where there is a value, and only there");

    return new ProgrammeFact({
      id: row.get("id", TEXT),
      value,
      unit,
      statement: row.get("statement", TEXT),
      ...readCited(row, known),
    });
  },
};
