import type { EntityManager } from "@mikro-orm/postgresql";
import { type LinedRow, TableWriter, type WriteCount } from "../store/table-writer.js";
import type { Fault } from "../table/fault.js";
import type { KnownKeys } from "../table/known-keys.js";
import { readRow } from "../table/read-row.js";
import { Row } from "../table/row.js";
import type { FileCheck } from "./check-file.js";
import type { RowSource } from "./row-source.js";

const BATCH = 1000;

interface Writing {
  readonly em: EntityManager;
  readonly source: RowSource;
  readonly check: FileCheck;
  readonly known: KnownKeys;
  readonly onRead: (size: number) => void;
  readonly keepCorrections: boolean;
}

/** Writes the rows of a file that was checked; the faults are those that only the table could find. */
export async function writeFile({
  em,
  source,
  check,
  known,
  onRead,
  keepCorrections,
}: Writing): Promise<WriteCount & { faults: Fault[] }> {
  const { file, entity, columns } = check.table;
  const keep = columns.filter(({ name }) => check.leftOut.includes(name)).flatMap(({ property }) => property ?? []);
  const writer = new TableWriter(em, entity, { keepHistory: true, keepCorrections, keep });
  const count: WriteCount = { inserted: 0, changed: 0 };
  const faults: Fault[] = [];
  let batch: LinedRow[] = [];
  const flush = async () => {
    for (const { line, rule } of await writer.write(batch, count)) faults.push({ file, line, column: null, rule });
    batch = [];
  };

  for await (const row of source.read(check.table, onRead)) {
    if (!(row instanceof Row)) throw new Error(`${file} changed while it was imported.`);
    batch.push({ value: readRow(check.table, row, known), line: row.line });
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();

  return { ...count, faults };
}
