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
  const chain = chainOf([...columns.keys()], lists);
  const cells = [...columns.keys()].map((path) => placeOf(path, chain));
  const steps = chain.map((list, depth) => namesOf(list, chain[depth - 1]));
  const rows = listItems([data], steps).map((items) => cells.map(({ depth, names }) => valueIn(items[depth], names)));

  return chain.length === 0 ? rows.filter((row) => row.some((value) => value !== undefined)) : rows;
}

/** The lists that the columns pass through, the outermost first; those of a sheet lie one in the other. */
function chainOf(paths: readonly string[], lists: Lists): readonly string[] {
  const passed = [...lists].filter((list) => paths.some((path) => path.startsWith(`${list}.`)));

  return passed.toSorted((left, right) => left.length - right.length);
}

interface Place {
  /** How many lists lie around the value. */
  readonly depth: number;
  /** From the item of the innermost of them, or from the answer, to the value. */
  readonly names: readonly string[];
}

function placeOf(path: string, chain: readonly string[]): Place {
  const depth = chain.filter((list) => path.startsWith(`${list}.`)).length;

  return { depth, names: namesOf(path, chain[depth - 1]) };
}

function namesOf(path: string, list: string | undefined): readonly string[] {
  return (list === undefined ? path : path.slice(list.length + 1)).split(".");
}

/** For each row the answer, and of each list on the way the item. */
function listItems(
  items: readonly unknown[],
  [names, ...inner]: readonly (readonly string[])[],
): readonly (readonly unknown[])[] {
  if (!names) return [items];
  const list = valueIn(items.at(-1), names);

  return Array.isArray(list) ? list.flatMap((item) => listItems([...items, item], inner)) : [];
}

function valueIn(value: unknown, names: readonly string[]): unknown {
  let inner = value;
  for (const name of names) inner = Object(inner)[name];

  return inner;
}
