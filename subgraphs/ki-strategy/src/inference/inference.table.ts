import { TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Inference } from "./inference.js";

/** Which figures of which rows are inferred. */
export const INFERENCES: CsvTable<Inference> = {
  file: "inferences.csv",
  entity: Inference,
  key: ["table", "row", "column"],
  columns: ["table", "row", "column", "why"],
  toRow: (row) =>
    new Inference({
      row: `${row.get("table", TEXT)}/${row.get("row", TEXT)}`,
      column: row.get("column", TEXT),
      why: row.get("why", TEXT),
    }),
};
