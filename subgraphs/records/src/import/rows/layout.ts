import type { NamedColumn } from "../../table/column.js";
import { isReference } from "../../table/reference.js";
import type { Table } from "../../table/table.js";
import type { FileProfile } from "../files/file-reading.js";
import type { TableMapping } from "../profile/file-mapping.js";
import { type Spelling, spellingOf } from "../profile/profile-cells.js";

/** Where a file says what a table wants to know. */
export interface Layout {
  /** As its office names it. */
  readonly file: string;
  readonly columns: ReadonlyMap<string, LaidColumn>;
  /** The table's columns of which the file says nothing. */
  readonly leftOut: readonly string[];
  /** The cells of which one at least says something in a line that holds a row; none where every line does. */
  readonly telling: readonly number[];
  /** Whether one row may be said on several lines. */
  readonly isMapped: boolean;
}

/** Where a column's values come from: a cell of each line, or one value for all. */
export interface LaidColumn {
  readonly cell: number | null;
  readonly value: string;
  /** The hub's codes by the office's words. */
  readonly codes: ReadonlyMap<string, string> | null;
  /** How the file writes such values, where not as the hub does. */
  readonly spelling: Spelling | null;
}

interface Laying {
  readonly file: string;
  readonly table: Pick<Table, "columns" | "joinedKeys">;
  readonly header: readonly string[];
  readonly profile: FileProfile;
  /** The values of columns that a file may leave out because the hub knows them. */
  readonly implied: Readonly<Record<string, string>>;
  readonly mapping: TableMapping | null;
}

/** The layout of a file whose header was checked. */
export function layOut({ file, table, header, profile, implied, mapping }: Laying): Layout {
  const names = new Map(table.columns.map(({ name }) => [name, mapping ? mapping.columns[name] : name]));
  const constants = { ...implied, ...mapping?.constants };
  const columns = new Map<string, LaidColumn>();
  for (const column of table.columns) {
    const cell = header.indexOf(names.get(column.name) ?? "");
    const codes = mapping?.codes[column.name];
    if (cell < 0 && constants[column.name] === undefined) continue;
    columns.set(column.name, {
      cell: cell < 0 ? null : cell,
      value: constants[column.name] ?? "",
      codes: codes ? new Map(Object.entries(codes)) : null,
      spelling: cell < 0 || isReference(column.holds) ? null : spellingOf(column.holds.kind, profile),
    });
  }
  const isLeftOut = ({ name }: NamedColumn) => !columns.has(name);

  return {
    file,
    columns,
    leftOut: table.columns.filter(isLeftOut).map(({ name }) => name),
    telling: mapping ? tellingCells(table, columns) : [],
    isMapped: mapping !== null,
  };
}

/** Those of a row's own columns: that it belongs to a file makes no row of it. */
function tellingCells(
  { columns, joinedKeys = {} }: Laying["table"],
  laid: ReadonlyMap<string, LaidColumn>,
): readonly number[] {
  const joined = Object.values(joinedKeys).flatMap((key) => key.columns);
  const belonging = columns.filter(({ name, holds }) => joined.includes(name) || isReference(holds));
  const cellsOf = (names: readonly string[]) => names.flatMap((name) => laid.get(name)?.cell ?? []);
  const all = columns.map(({ name }) => name);
  const own = cellsOf(all.filter((name) => !belonging.some((column) => column.name === name)));

  return own.length > 0 ? own : cellsOf(all);
}
