import { join } from "node:path";
import { CsvError, parse } from "csv-parse";
import type { NamedColumn } from "../table/column.js";
import type { Fault } from "../table/fault.js";
import type { Table } from "../table/table.js";
import { CsvRow } from "./csv-row.js";
import { createDecoder, WrongEncodingError } from "./decode-file.js";
import type { ImportProfile } from "./import-profile.js";
import { isSmall, ORDINARY_FILE, openOrdinaryFile, ordinarySize, SMALL_FILE } from "./open-file.js";

interface CsvFile {
  readonly folder: string;
  readonly table: Pick<Table, "file" | "columns">;
  readonly profile: ImportProfile;
  /** The values of columns that a file may leave out because the hub knows them. */
  readonly implied?: Readonly<Record<string, string>>;
  /** Called after each row with the bytes of the file that have been read. */
  readonly onBytes?: (bytes: number) => void;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Each unknown column is a fault. */
const MOST_COLUMNS = 100;

/** The file's rows in order, read on demand; a line that is no row comes as a fault in its place. */
export async function* readCsvFile({
  folder,
  table,
  profile,
  implied = {},
  onBytes,
}: CsvFile): AsyncGenerator<CsvRow | Fault> {
  const { file } = table;
  const columns = table.columns.map(({ name }) => name);
  const fault = (line: number | null, column: string | null, rule: string) => ({ file, line, column, rule });
  const handle = await openOrdinaryFile(join(folder, file));
  if (!handle) {
    yield fault(null, null, ORDINARY_FILE);
    return;
  }
  if (!(await isSmall(handle))) {
    await handle.close();
    yield fault(null, null, SMALL_FILE);
    return;
  }
  const input = handle.createReadStream();
  const { separator, encoding } = profile;
  const parser = parse({
    ...{ bom: true, delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true },
  });
  input.on("error", (error) => parser.destroy(error));
  const decoder = encoding === "utf-8" ? null : createDecoder();
  decoder?.on("error", (error) => parser.destroy(error));
  const records: AsyncIterable<CsvRecord> = (decoder ? input.pipe(decoder) : input).pipe(parser);
  let header: readonly string[] | null = null;
  let leftOut: readonly string[] = [];

  try {
    for await (const { record, info } of records) {
      onBytes?.(input.bytesRead);
      if (header === null) {
        header = record;
        const other = otherSeparator(header, separator);
        if (other) {
          yield fault(1, null, `must have ${NAMES[separator]} between its cells, not ${other}: a profile can say so`);
          return;
        }
        if (header.length > MOST_COLUMNS) {
          yield fault(1, null, `must have at most ${MOST_COLUMNS} columns`);
          return;
        }
        const faults = checkHeader(header, table.columns).map(([column, rule]) => fault(1, column, rule));
        yield* faults;
        if (faults.length > 0) return;
        leftOut = columns.filter((column) => !record.includes(column));
      } else if (record.length !== header.length) {
        yield fault(info.lines, null, `must have ${header.length} cells, not ${record.length}`);
      } else {
        yield new CsvRow({ file, profile, line: info.lines, values: pair(header, record, implied), leftOut });
      }
    }
    if (header === null) yield fault(1, null, `must name the columns ${columns.join(", ")}`);
  } catch (error) {
    if (error instanceof WrongEncodingError) {
      yield fault(null, null, `must be ${encoding}, as the profile says: it is UTF-8`);
      return;
    }
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : null;
    yield fault(line, null, `must be comma-separated values: ${error.message.replace(/\.$/, "")}`);
  } finally {
    input.destroy();
  }
}

const NAMES = { ",": "commas", ";": "semicolons", "\t": "tabs" } as const;

/** What stands between the cells of a header that is one cell to this separator; null where nothing else does. */
function otherSeparator(header: readonly string[], separator: ImportProfile["separator"]): string | null {
  const [cell = ""] = header;
  if (header.length > 1) return null;
  const other = Object.entries(NAMES).find(([candidate]) => candidate !== separator && cell.includes(candidate));

  return other?.[1] ?? null;
}

/** The size of these files together, in bytes. */
export async function sizeOf(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => ordinarySize(join(folder, file))));

  return sizes.reduce((sum, size) => sum + size, 0);
}

function checkHeader(header: readonly string[], columns: readonly NamedColumn[]): [string, string][] {
  const names = columns.map(({ name }) => name);
  const repeated = header.filter((column, index) => header.indexOf(column) !== index);
  const unknown = header.filter((column) => !names.includes(column));

  return [
    ...columns
      .filter(({ name, isLater, isImplied }) => !header.includes(name) && !isLater && !isImplied)
      .map(({ name }): [string, string] => [name, "must be a column of the file"]),
    ...unknown.map((column): [string, string] => [column, `must be one of the columns ${names.join(", ")}`]),
    ...repeated.map((column): [string, string] => [column, "must not be a column twice"]),
  ];
}

function pair(
  header: readonly string[],
  record: readonly string[],
  implied: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(implied),
    ...header.map((column, index): [string, string] => [column, record[index] ?? ""]),
  ]);
}
