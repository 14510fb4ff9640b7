import type { SheetTable } from "./sheet.js";

/** One row: the values in the order of the table's columns; undefined where the answer holds none. */
export type TableRow = readonly unknown[];

/** Paths in an answer, of fields that are lists of objects. */
type Lists = ReadonlySet<string>;

/**
 * The rows of a table in an answer's data: one for each item of the innermost list that its columns pass through, with the
 * values around it repeated; no row where that list is empty or absent. A table of no list has one row, unless all its objects are null.
 */
export function listRows({ columns }: Pick<SheetTable, "columns">, data: unknown, lists: Lists): readonly TableRow[] {
  const paths = [...columns.keys()];
  const innermost = innermostOf(paths, lists);

  const rows = listItems(data, "", innermost, lists).map((items) => paths.map((path) => valueAt(path, items)));

  return innermost === "" ? rows.filter((row) => row.some((value) => value !== undefined)) : rows;
}

/** The items of the lists on the way to one row, by the list's path; the whole answer under an empty path. */
type Items = ReadonlyMap<string, unknown>;

function innermostOf(paths: readonly string[], lists: Lists): string {
  const passed = paths.flatMap((path) => [...lists].filter((list) => path === list || path.startsWith(`${list}.`)));

  return passed.reduce((longest, list) => (list.length > longest.length ? list : longest), "");
}

function listItems(value: unknown, at: string, innermost: string, lists: Lists): readonly Items[] {
  const here = new Map([[at, value]]);
  if (at === innermost) return [here];
  const next = [...lists]
    .filter((list) => list.startsWith(at === "" ? "" : `${at}.`) && list !== at && isOn(list, innermost))
    .reduce((nearest, list) => (nearest === "" || list.length < nearest.length ? list : nearest), "");
  const items = valueIn(value, at === "" ? next : next.slice(at.length + 1));

  return (Array.isArray(items) ? items : []).flatMap((item) =>
    listItems(item, next, innermost, lists).map((inner) => new Map([...here, ...inner])),
  );
}

const isOn = (list: string, innermost: string) => innermost === list || innermost.startsWith(`${list}.`);

function valueAt(path: string, items: Items): unknown {
  const [at] = [...items.keys()]
    .filter((list) => list === "" || path.startsWith(`${list}.`))
    .toSorted((left, right) => right.length - left.length);
  if (at === undefined) return undefined;

  return valueIn(items.get(at), at === "" ? path : path.slice(at.length + 1));
}

function valueIn(value: unknown, path: string): unknown {
  return path.split(".").reduce((inner: unknown, name) => Object(inner)[name], value);
}
