import { ID } from "type-graphql";
import { required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Inference } from "./inference.js";
import { INFERENCES } from "./inference.table.js";
import { INFERRED_TABLES } from "./inferred-tables.js";

/** Which figures of the territory's rows are inferred: they are its own where the row is. */
export function createInferenceRecord(records: readonly RecordTable[]): RecordTable<Inference> {
  return {
    table: INFERENCES,
    term: "that a figure follows from a document and does not stand in it (erschlossene Angabe)",
    fields: {
      table: required(String, "The row's type in lower case, e.g. `milestone` or `post_year`."),
      row: required(ID),
      column: required(String, "The column of the figure, as the history names it, e.g. quarter."),
      why: required(String, "From what it follows."),
    },
    territoryOf: async ({ row }, loaders) => {
      const [name = "", id = ""] = row.split(/\/(.*)/s);
      const table = INFERRED_TABLES.get(name);
      const record = records.find((candidate) => candidate.table === table);
      const inferred = table && (await loaders.find(table.entity, id));

      return record && inferred ? record.territoryOf(inferred, loaders) : null;
    },
  };
}
