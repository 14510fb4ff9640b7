/** The tables of a saved query's sheet, filled from an answer. */
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { SheetTable } from "@kim-hub/kit/saved-query-sheet";
import { type GraphQLNamedType, parse } from "graphql";
import { isObject } from "../../terminal/answer.js";
import { readSelection, type SelectedField, type Selection } from "../../terminal/selection.js";

/** One table with its German title and headers, which stay where there is no row. */
export interface ShapedTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** As the answer holds it; null as well where an object around it is null. */
export interface Value {
  readonly value: unknown;
  readonly type: GraphQLNamedType | undefined;
}

/** By the path of their column. */
type Row = ReadonlyMap<string, Value>;

/**
 * Every table in the sheet's order: a row for each item of the innermost list that its columns pass through, with the
 * values around it repeated. No item, no row; a table whose columns pass through no list has one row.
 */
export function shapeTables(
  data: unknown,
  { text, sheet }: Pick<SavedQuery, "text" | "sheet">,
  supergraph: string,
): readonly ShapedTable[] {
  const selection = readSelection(text, parse(supergraph, { noLocation: true }));

  return sheet.tables.map((table) => shapeTable(data, table, selection));
}

function shapeTable(data: unknown, { title, columns }: SheetTable, selection: Selection): ShapedTable {
  const rows = rowsOf(data, selectColumns(selection, columns), "");
  const paths = [...columns.keys()];

  return {
    title: title.de,
    headers: [...columns.values()],
    rows: rows.map((row) => paths.map((path) => row.get(path) ?? { value: null, type: undefined })),
  };
}

/** The part of a selection that leads to the columns. */
function selectColumns({ fields }: Selection, columns: SheetTable["columns"], path = ""): Selection {
  const kept = [...fields].flatMap(([name, field]): [string, SelectedField][] => {
    const at = `${path}${name}`;
    if (!field.inner) return columns.has(at) ? [[name, field]] : [];
    const inner = selectColumns(field.inner, columns, `${at}.`);

    return inner.fields.size > 0 ? [[name, { ...field, inner }]] : [];
  });

  return { fields: new Map(kept) };
}

function rowsOf(value: unknown, { fields }: Selection, path: string): readonly Row[] {
  const object = isObject(value) ? value : {};
  const own = [...fields]
    .filter(([, { inner }]) => !inner)
    .map(([name, { type }]): [string, Value] => [`${path}${name}`, { value: object[name] ?? null, type }]);
  let rows: readonly Row[] = [new Map(own)];
  for (const [name, { inner, isList }] of fields) {
    if (!inner) continue;
    const held = isList ? itemsOf(object[name]) : [object[name]];
    const found = held.flatMap((item) => rowsOf(item, inner, `${path}${name}.`));
    rows = rows.flatMap((row) => found.map((other) => new Map([...row, ...other])));
  }

  return rows;
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
