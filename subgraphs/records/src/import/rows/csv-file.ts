import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse";
import { namesInFiles } from "../../table/column.js";
import type { Fault } from "../../table/fault.js";
import type { Table } from "../../table/table.js";
import { createDecoder, WrongEncodingError } from "../files/decode-file.js";
import type { FileProfile } from "../files/file-reading.js";
import { isSmall, ORDINARY_FILE, openOrdinaryFile, SMALL_FILE } from "../files/open-file.js";
import type { TableMapping } from "../profile/file-mapping.js";
import { checkHeader } from "./check-header.js";
import { CsvRow } from "./csv-row.js";
import { type Layout, layOut } from "./layout.js";

interface CsvFile {
  readonly folder: string;
  /** The file's name, as its office has it. */
  readonly file: string;
  readonly table: Table;
  readonly profile: FileProfile;
  readonly mapping: TableMapping | null;
  /** The values of columns that a file may leave out because the hub knows them. */
  readonly implied: Readonly<Record<string, string>>;
  /** Called after each row with the bytes of the file that have been read. */
  readonly onBytes: (bytes: number) => void;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A line of 500 cells, each as long as a text may be: an unclosed quote takes no more of the memory. */
const MOST_RECORD_CHARACTERS = 5_000_000;

/** The file's rows in order, read on demand; a line that is no row comes as a fault in its place. */
export async function* readCsvFile(csv: CsvFile): AsyncGenerator<CsvRow | Fault> {
  const { folder, file, table, profile, mapping, implied, onBytes } = csv;
  const fault = (line: number | null, column: string | null, rule: string) => ({ file, line, column, rule });
  const handle = await openOrdinaryFile(join(folder, file));
  if (!handle) {
    yield fault(null, null, ORDINARY_FILE);
    return;
  }
  const refusal = await findRefusal(handle, profile);
  if (refusal) {
    await handle.close();
    yield fault(null, null, refusal);
    return;
  }
  const input = handle.createReadStream({ start: 0 });
  let header: readonly string[] | null = null;
  let layout: Layout | null = null;

  try {
    for await (const { record, info } of parseRecords(input, profile)) {
      onBytes(input.bytesRead);
      if (header === null || layout === null) {
        header = mapping ? record.map((column) => column.trim().normalize("NFC")) : record;
        const faults = checkHeader({ header, table, separator: profile.separator, mapping });
        yield* faults.map(([column, rule]) => fault(1, column, rule));
        if (faults.length > 0) return;
        layout = layOut({ file, table, header, profile, implied, mapping });
      } else if (record.length !== header.length) {
        yield fault(info.lines, null, `must have ${header.length} cells, not ${record.length}`);
      } else if (holdsRow(record, layout)) {
        yield new CsvRow({ line: info.lines, record, layout });
      }
    }
    if (header === null) yield fault(1, null, `must name the columns ${namesOf(csv)}`);
  } catch (error) {
    yield fault(...explain(error, profile));
  } finally {
    input.destroy();
  }
}

/** The rule that the file breaks as a whole. */
async function findRefusal(handle: FileHandle, { encoding }: FileProfile): Promise<string | null> {
  if (!(await isSmall(handle))) return SMALL_FILE;
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  // As a spreadsheet's "Unicode text" begins.
  const isUtf16 = buffer[0] === 0xff && buffer[1] === 0xfe;

  return isUtf16 && encoding !== "utf-16le" ? `must be ${encoding}, and is UTF-16: a profile can say utf-16le` : null;
}

function parseRecords(
  input: ReturnType<FileHandle["createReadStream"]>,
  { separator, encoding }: FileProfile,
): AsyncIterable<CsvRecord> {
  const parser = parse({
    ...{ bom: true, delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true },
    max_record_size: MOST_RECORD_CHARACTERS,
  });
  input.on("error", (error) => parser.destroy(error));
  const decoder = createDecoder(encoding);
  decoder?.on("error", (error) => parser.destroy(error));

  return (decoder ? input.pipe(decoder) : input).pipe(parser);
}

function holdsRow(record: readonly string[], { telling }: Layout): boolean {
  return telling.length === 0 || telling.some((cell) => record[cell]?.trim());
}

function namesOf({ table, mapping }: CsvFile): string {
  const names = mapping ? Object.values(mapping.columns) : namesInFiles(table);

  return [...new Set(names)].join(", ");
}

/** The parser's own message would repeat the file's text. */
const MALFORMED: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is not closed",
  CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote",
  INVALID_OPENING_QUOTE: "a quote stands inside a cell without quotes around it",
  CSV_MAX_RECORD_SIZE: "a line is too long, or a quote is not closed",
};

function explain(error: unknown, { encoding }: FileProfile): [line: number | null, column: null, rule: string] {
  if (error instanceof WrongEncodingError) return [null, null, `must be ${encoding}, as the profile says: it is UTF-8`];
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error.lines === "number" ? error.lines : null;
  const reason = MALFORMED[error.code];

  return [line, null, `must be comma-separated values${reason ? `: ${reason}` : ""}`];
}
