import type { EntityManager } from "@mikro-orm/postgresql";
import { type LinedRow, TableWriter } from "../store/table-writer.js";
import type { Fault } from "../table/fault.js";
import { KeyPlaces } from "../table/key-places.js";
import type { KnownKeys } from "../table/known-keys.js";
import { readRow } from "../table/read-row.js";
import { shownNames } from "../table/references.js";
import { Row } from "../table/row.js";
import type { FileCheck } from "./check-file.js";
import { PersonLog } from "./person-log.js";
import { groupKey, groupOf } from "./row-group.js";
import type { RowOwner } from "./row-owner.js";
import type { RowSource } from "./row-source.js";

/** Rows per statement. */
const BATCH = 1_000;
/** Of a file that is read, for one statement: rows of long texts are fewer. */
const BATCH_BYTES = 2 * 1024 * 1024;
/** All is taken back then: further batches would tell more of the same. */
const ENOUGH_FAULTS = 100;

export interface WriteCount {
  readonly inserted: number;
  readonly changed: number;
}

interface FileWritten extends WriteCount {
  /** The groups of rows in which one was written, where a rule compares them. */
  readonly touched: KeyPlaces;
}

export interface Writing {
  readonly source: RowSource;
  readonly known: KnownKeys;
  readonly keepCorrections: boolean;
  readonly owner: RowOwner | null;
}

interface WritingFile extends Writing {
  readonly check: FileCheck;
  readonly onRead: (size: number) => void;
}

/** Writes the rows of a file that was checked; the faults that only the table can find are added to the check. */
export async function writeFile(em: EntityManager, writing: WritingFile): Promise<FileWritten> {
  const { check, source, known, onRead } = writing;
  const { table, places, faults } = check;
  const touched = new KeyPlaces();
  const write = createBatchWriter(em, writing, touched);
  let [inserted, changed] = [0, 0];
  let batch: LinedRow[] = [];
  let [read, flushed] = [0, 0];
  const flush = async () => {
    const written = await write(batch);
    inserted += written.inserted;
    changed += written.changed;
    batch = [];
    flushed = read;
  };
  const onSize = (size: number) => {
    read = size;
    onRead(size);
  };

  for await (const row of source.read(table, onSize)) {
    if (!(row instanceof Row)) throw new Error(`${row.file} changed while it was imported.`);
    const value = readRow(table, row, known);
    const place = places.find(write.keyOf(value));
    // A line that says an earlier one's row again.
    if (place?.line !== row.line || place.file !== row.file) continue;
    batch.push({ value, file: row.file, line: row.line });
    if (batch.length === BATCH || read - flushed > BATCH_BYTES) await flush();
    if (faults.count >= ENOUGH_FAULTS) break;
  }
  if (batch.length > 0) await flush();

  return { inserted, changed, touched };
}

/** Writes rows, holds them to their owner, and names whose data they are. */
function createBatchWriter(
  em: EntityManager,
  { check, source, keepCorrections, owner }: WritingFile,
  touched: KeyPlaces,
) {
  const { table, leftOut, faults } = check;
  const keep = table.columns.filter(({ name }) => leftOut.includes(name)).flatMap(({ property }) => property ?? []);
  const author = owner?.importer ?? null;
  const writer = new TableWriter(em, table.entity, { keepHistory: { author }, keepCorrections, keep });
  const log = owner && new PersonLog(table, leftOut, owner.importer);
  const add = (fault: Fault) => faults.add(source.inOwnWords(table, fault));
  const findForeign = async (rows: readonly LinedRow[]): Promise<boolean> => {
    const ids = rows.map(({ value }) => writer.keyOf(value));
    const foreign = await owner?.findForeign(em.fork({ keepTransactionContext: true }), table, ids);
    if (!foreign || foreign.size === 0) return false;
    for (const { value, file, line } of rows) {
      const rule = foreign.get(writer.keyOf(value));
      if (rule !== undefined) add({ file, line, column: shownNames(table, table.key), rule });
    }

    return true;
  };
  const write = async (rows: readonly LinedRow[]): Promise<WriteCount> => {
    // Nothing of another's is changed, not even to take it back.
    if (await findForeign(rows)) return NOTHING;
    const { inserted, changed, refused } = await writer.write(rows);
    for (const { file, line, rule } of refused) add({ file, line, column: null, rule });
    if (refused.length > 0 || (await findForeign(rows))) return NOTHING;
    const written = new Set([...inserted, ...changed]);
    await log?.add(em, [...written]);
    if (table.acrossRows && written.size > 0)
      for (const { value } of rows)
        if (written.has(writer.keyOf(value))) touched.add(groupKey(groupOf(value, table.acrossRows.within)));

    return { inserted: inserted.length, changed: changed.length };
  };

  return Object.assign(write, { keyOf: (value: object) => writer.keyOf(value) });
}

const NOTHING: WriteCount = { inserted: 0, changed: 0 };
