import { namesInFiles } from "../../table/column.js";
import type { Table } from "../../table/table.js";
import type { TableMapping } from "../profile/file-mapping.js";
import type { Separator } from "../profile/import-profile.js";

/** A header's fault: the column, if it is one, and the rule. */
export type HeaderFault = readonly [column: string | null, rule: string];

interface Header {
  readonly header: readonly string[];
  readonly table: Pick<Table, "file" | "columns">;
  readonly separator: Separator;
  readonly mapping: TableMapping | null;
}

/** Each unknown column is a fault. */
const MOST_COLUMNS = 100;
/** Of a file of which a profile names the columns: an office's exports may be wide. */
const MOST_MAPPED_COLUMNS = 500;

const NAMES: Readonly<Record<Separator, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

/** The faults of a header; none where the rows below it can be read. */
export function checkHeader({ header, table, separator, mapping }: Header): readonly HeaderFault[] {
  const other = otherSeparator(header, separator);
  if (other) return [[null, `must have ${NAMES[separator]} between its cells, not ${other}: a profile can say so`]];
  const most = mapping ? MOST_MAPPED_COLUMNS : MOST_COLUMNS;
  if (header.length > most) return [[null, `must have at most ${most} columns`]];

  return mapping ? checkMapped(header, table, mapping) : checkOwn(header, table);
}

/** Finds the separator of a header that is one cell to this one; null where there is none. */
function otherSeparator(header: readonly string[], separator: Separator): string | null {
  const [cell = ""] = header;
  if (header.length > 1) return null;
  const other = Object.entries(NAMES).find(([candidate]) => candidate !== separator && cell.includes(candidate));

  return other?.[1] ?? null;
}

/** The file names the table's columns, and no others. */
function checkOwn(header: readonly string[], { columns }: Header["table"]): readonly HeaderFault[] {
  const names = namesInFiles({ columns });
  const unknown = header.filter((column) => !names.includes(column));
  // A first line that names no column is no header but a row, perhaps a person's: it is not repeated.
  if (unknown.length === header.length) return [[null, `must name the columns ${names.join(", ")}`]];

  return [
    ...columns
      .filter(({ name, isLater, isImplied }) => !header.includes(name) && !isLater && !isImplied)
      .map(({ name }): HeaderFault => [name, "must be a column of the file"]),
    ...unknown.map((column): HeaderFault => [column, `must be one of the columns ${names.join(", ")}`]),
    ...findRepeated(header),
  ];
}

/** The file has the columns that the profile names; others are nobody's concern. */
function checkMapped(
  header: readonly string[],
  { file, columns }: Header["table"],
  mapping: TableMapping,
): readonly HeaderFault[] {
  const wanted = [...new Set(Object.values(mapping.columns))];
  const unfilled = columns
    .filter(({ isRequired, isImplied }) => isRequired && !isImplied)
    .map(({ name }) => name)
    .filter((name) => mapping.columns[name] === undefined && mapping.constants[name] === undefined);

  return [
    ...wanted
      .filter((column) => !header.includes(column))
      .map((column): HeaderFault => [column, "must be a column of the file"]),
    ...(unfilled.length > 0
      ? [[null, `must fill ${unfilled.join(", ")} of ${file}, for which the profile names no column`] as const]
      : []),
    ...findRepeated(header.filter((column) => wanted.includes(column))),
  ];
}

function findRepeated(header: readonly string[]): readonly HeaderFault[] {
  return header
    .filter((column, index) => header.indexOf(column) !== index)
    .map((column) => [column, "must not be a column twice"]);
}
