import { type CsvRule, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Inference } from "./inference.js";
import { INFERRED_TABLES } from "./inferred-tables.js";

const NAMES = [...INFERRED_TABLES.keys()];
const FILES = [...INFERRED_TABLES.values()].map(({ file }) => file);
const TABLE: CsvRule<readonly [name: string, file: string]> = {
  rule: `must be one of ${NAMES.join(", ")}`,
  read: (text) => {
    const table = INFERRED_TABLES.get(text);

    return table ? [text, table.file] : null;
  },
};

/** Which figures of which rows are inferred. */
export const INFERENCES: CsvTable<Inference> = {
  file: "inferences.csv",
  entity: Inference,
  key: ["table", "row", "column"],
  columns: ["table", "row", "column", "why"],
  pointsTo: FILES,
  toRow: (row, known) => {
    const [name, file] = row.get("table", TABLE);

    return new Inference({
      row: `${name}/${row.get("row", known.keyIn(file))}`,
      column: row.get("column", TEXT),
      why: row.get("why", TEXT),
    });
  },
  afterwards: {
    sql: NAMES.map(
      (name) => `
        select i."id" from "inference" i join "${name}" t on i."row" = '${name}/' || t."id"
        where not jsonb_exists(to_jsonb(t), i."column")`,
    ).join(" union all "),
    column: "column",
    rule: "must be a column of that row, as its history names it",
  },
};
