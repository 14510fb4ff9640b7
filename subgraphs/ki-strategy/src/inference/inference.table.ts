import { required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import type { Table } from "@kim-hub/records/table";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { Inference } from "./inference.js";
import { INFERRED_TABLES } from "./inferred-tables.js";

const NAMES = [...INFERRED_TABLES.keys()];
/** Which figures of which rows are inferred. */
export const INFERENCES = createTable({
  file: "inferences.csv",
  entity: Inference,
  key: ["table", "row", "column"],
  columns: {
    table: required(oneOf(Object.fromEntries(NAMES.map((name) => [name, name])), String), {
      description: "The row's type in lower case, e.g. `milestone` or `post_year`.",
    }),
    row: required({ ...keyOf(...INFERRED_TABLES.values()), choose: chooseTable }),
    column: required(TEXT, { description: "The column of the figure, as the history names it, e.g. quarter." }),
    why: required(TEXT, { description: "From what it follows." }),
  },
  acrossTables: {
    sql: NAMES.map(
      (name) => `
        select i."id" from "inference" i join "${name}" t on i."row" = '${name}/' || t."id"
        where not jsonb_exists(to_jsonb(t), i."column")`,
    ).join(" union all "),
    column: "column",
    rule: "must be a column of that row, as its history names it",
  },
  recorded: {
    term: "that a figure follows from a document and does not stand in it (erschlossene Angabe)",
    writtenAs: ({ row }) => splitRow(row),
    ownerOf: async ({ row }, loaders) => {
      const { table: name, row: id } = splitRow(row);
      const table = INFERRED_TABLES.get(name);
      const inferred = table && (await loaders.find(table.entity, id));

      return inferred && table.recorded ? table.recorded.ownerOf(inferred, loaders) : null;
    },
  },
});

/** The table that the row names. */
function chooseTable(row: Row): readonly Table[] {
  const table = INFERRED_TABLES.get(row.text("table"));

  return table ? [table] : [];
}

/** `milestone/05711-001`: the table, and the row's id in it. */
function splitRow(text: string): Readonly<Record<"table" | "row", string>> {
  const [table = "", row = ""] = text.split(/\/(.*)/s);

  return { table, row };
}
