/** The tables of a saved query's sheet, filled from an answer. */
import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import { readSelection, type Selection } from "../document/selection.js";
import type { SavedQuery } from "./saved-query.js";
import { listRows } from "./table-rows.js";

/** One table with its German title and headers, which stay where there is no row. */
export interface ShapedTable {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Values as the answer holds them; undefined or null where it holds none. */
  readonly rows: readonly (readonly unknown[])[];
}

export interface Column {
  readonly header: string;
  readonly type: GraphQLNamedType | undefined;
}

/** Every table in the sheet's order and grain. */
export function shapeTables(
  data: unknown,
  { text, sheet, shape }: Pick<SavedQuery, "text" | "sheet" | "shape">,
  schema: GraphQLSchema,
): readonly ShapedTable[] {
  const types = listTypes(readSelection(text, schema));
  const lists = new Set(shape.lists);

  return sheet.tables.map((table) => ({
    title: table.title.de,
    columns: [...table.columns].map(([path, header]) => ({ header, type: types.get(path) })),
    rows: listRows(table, data, lists),
  }));
}

/** The types of the values by their path in the answer. */
function listTypes({ fields }: Selection, path = ""): ReadonlyMap<string, GraphQLNamedType | undefined> {
  return new Map(
    [...fields].flatMap(([name, { type, inner }]): [string, GraphQLNamedType | undefined][] =>
      inner ? [...listTypes(inner, `${path}${name}.`)] : [[`${path}${name}`, type]],
    ),
  );
}
