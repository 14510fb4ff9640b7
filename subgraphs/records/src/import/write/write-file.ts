import type { EntityManager } from "@mikro-orm/postgresql";
import type { LinedRow } from "../../store/table-writer.js";
import type { KnownKeys } from "../../table/known-keys.js";
import { readRow } from "../../table/read-row.js";
import { Row } from "../../table/row.js";
import type { FileCheck } from "../check/check-file.js";
import type { RowOwner } from "../owner/row-owner.js";
import type { RowSource } from "../rows/row-source.js";
import { BatchWriter } from "./batch-writer.js";

/** Rows per statement. */
const BATCH = 1_000;
/** Of a file that is read, for one statement: rows of long texts are fewer. */
const BATCH_BYTES = 2 * 1024 * 1024;
/** All is taken back then: further batches would tell more of the same. */
const ENOUGH_FAULTS = 100;

/** The rows written of one file. */
export type FileWritten = Pick<BatchWriter, "inserted" | "changed" | "touched">;

export interface Writing {
  readonly source: RowSource;
  readonly known: KnownKeys;
  readonly keepCorrections: boolean;
  readonly isKeptWhole: boolean;
  readonly owner: RowOwner | null;
}

interface WritingFile extends Writing {
  readonly check: FileCheck;
  readonly onRead: (size: number) => void;
}

/** Writes the rows of a file that was checked; the faults that only the table can find are added to the check. */
export async function writeFile(em: EntityManager, writing: WritingFile): Promise<FileWritten> {
  const { faults } = writing.check;
  const writer = new BatchWriter(em, writing);
  // While the database writes a batch, the next is read.
  let pending: Promise<void> = Promise.resolve();
  try {
    for await (const batch of readBatches(writer, writing)) {
      await pending;
      if (faults.count >= ENOUGH_FAULTS) break;
      pending = writer.write(batch);
      // Its failure is thrown where it is awaited, and is nobody's to handle before.
      pending.catch(() => {});
    }
  } finally {
    // The transaction's next statement must not come between.
    await pending.catch(() => {});
  }
  await pending;

  return writer;
}

/** The file's rows as entities, each at the first line that says it. */
async function* readBatches(
  writer: BatchWriter,
  { check: { table, places }, source, known, onRead }: WritingFile,
): AsyncGenerator<readonly LinedRow[]> {
  let batch: LinedRow[] = [];
  let [read, sent] = [0, 0];
  const onSize = (size: number) => {
    read = size;
    onRead(size);
  };
  for await (const row of source.read(table, onSize)) {
    if (!(row instanceof Row)) throw new Error(`${row.file} changed while it was imported.`);
    const { file, line } = row;
    const value = readRow(table, row, known);
    const place = places.find(writer.keyOf(value));
    // A line that says an earlier one's row again.
    if (place?.line !== line || place.file !== file) continue;
    batch.push({ value, file, line });
    if (batch.length < BATCH && read - sent < BATCH_BYTES) continue;
    yield batch;
    sent = read;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
