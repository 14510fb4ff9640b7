import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { CENTS, type CsvRule, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { FactKind } from "./fact-kind.js";
import { FactUnit } from "./fact-unit.js";
import { ProgrammeFact } from "./programme-fact.js";

const KIND = oneOf(FactKind);
const UNIT = oneOf(FactUnit);
const NUMBER: CsvRule<bigint> = { rule: "must be a whole number", read: CENTS.read };

/** What the documents state of the programme, of the whole state or of one territory. */
export const PROGRAMME_FACTS: CsvTable<ProgrammeFact> = {
  file: "programme-facts.csv",
  entity: ProgrammeFact,
  key: ["id"],
  columns: [
    ...["id", "kind", "scope", "date", "value", "unit", "statement", "quoted_from", "page", "remark"],
    ...["source", "passage"],
  ],
  pointsTo: ["districts.csv", "towns.csv", "programme-documents.csv", "sources.csv"],
  toRow: (row, known) => {
    const value = row.find("value", NUMBER);
    const unit = row.find("unit", UNIT);
    if ((value === null) !== (unit === null))
      throw row.fault("unit", "must stand where there is a value, and only there");

    return new ProgrammeFact({
      id: row.get("id", TEXT),
      kind: row.get("kind", KIND),
      territoryAgs: findScope(row, known),
      date: row.find("date", PARTIAL_DATE),
      value,
      unit,
      statement: row.get("statement", TEXT),
      quotedFromId: row.find("quoted_from", known.keyIn("programme-documents.csv")),
      page: row.find("page", TEXT),
      remark: row.find("remark", TEXT),
      ...readCited(row, known),
    });
  },
};
