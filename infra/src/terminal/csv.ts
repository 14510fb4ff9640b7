/** An answer's data as CSV that a German spreadsheet opens as it stands. */

import { isObject } from "@kim-hub/kit/answer";
import { type Cell, cellOf, writeCsv } from "@kim-hub/kit/csv-cells";
import { readSelection, type Selection } from "@kim-hub/kit/selection";
import type { GraphQLSchema } from "graphql";

/** One table cannot hold the data; its message is a sentence for the person who asks. */
export class NoTableError extends Error {}

/** Its cells by the path of their field. */
type Row = ReadonlyMap<string, Cell>;

interface Asked {
  readonly query: string;
  readonly operation?: string | undefined;
  readonly schema: GraphQLSchema;
}

/**
 * A row for each item of the innermost list, with what stands around it repeated; what has no item is a row all the same. A column
 * for each field that the query asks for, named by its path.
 */
export function renderCsv(data: unknown, { query, operation, schema }: Asked): string {
  const selection = readSelection(query, schema, operation);
  requireOneChain([...listPaths(data, selection)]);
  const columns = columnsOf(selection);
  const records = rowsOf(data, selection)
    .filter(({ size }) => size > 0)
    .map((row) => columns.map((column) => row.get(column) ?? ""));

  return writeCsv([columns, ...records]);
}

function columnsOf({ fields }: Selection, path = ""): readonly string[] {
  return [...fields]
    .filter(([name]) => name !== "__typename")
    .flatMap(([name, { inner }]) => (inner ? columnsOf(inner, `${path}${name}.`) : `${path}${name}`));
}

function rowsOf(value: unknown, { fields }: Selection, path = ""): readonly Row[] {
  if (Array.isArray(value)) return value.flatMap((item) => rowsOf(item, { fields }, path));
  let rows: readonly Row[] = [new Map()];
  if (!isObject(value)) return rows;
  for (const [name, { type, inner }] of fields) {
    const at = `${path}${name}`;
    const found = inner ? rowsOf(value[name], inner, `${at}.`) : [new Map([[at, cellOf(value[name], type)]])];
    // An object without items is kept, with nothing in the list's columns.
    if (found.length > 0) rows = rows.flatMap((row) => found.map((other) => new Map([...row, ...other])));
  }

  return rows;
}

/** The paths of the data's lists of objects. */
function listPaths(value: unknown, { fields }: Selection, path = ""): ReadonlySet<string> {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item) => [...listPaths(item, { fields }, path)]);

    return new Set([path, ...inside]);
  }
  if (!isObject(value)) return new Set();

  return new Set(
    [...fields].flatMap(([name, { inner }]) =>
      inner ? [...listPaths(value[name], inner, path === "" ? name : `${path}.${name}`)] : [],
    ),
  );
}

/** Each list must lie in the one before it. */
function requireOneChain(paths: readonly string[]): void {
  const sorted = paths.toSorted((left, right) => left.length - right.length);
  for (const [index, path] of sorted.entries()) {
    const outer = sorted[index - 1];
    if (outer !== undefined && !path.startsWith(`${outer}.`))
      throw new NoTableError(
        `One table cannot hold ${outer} and ${path}, of which neither lies in the other: ask for one of them.`,
      );
  }
}
