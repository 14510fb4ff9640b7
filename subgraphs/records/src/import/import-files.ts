import type { EntityManager } from "@mikro-orm/postgresql";
import { lockTables } from "../store/lock-tables.js";
import { readAllKeys } from "../store/read-keys.js";
import { TableWriter } from "../store/table-writer.js";
import type { Fault } from "../table/fault.js";
import { ALL_ROWS } from "../table/ownership.js";
import type { Registry } from "../table/registry.js";
import { checkFile, type FileCheck } from "./check/check-file.js";
import { skipReasons } from "./check/skip-reasons.js";
import type { RowOwner } from "./owner/row-owner.js";
import type { FileReport, ImportProgress } from "./report/import-report.js";
import { ProgressMeter } from "./report/progress-meter.js";
import type { Finding, RowSource } from "./rows/row-source.js";
import type { RowKeys } from "./write/find-faults-across-rows.js";
import type { FileWritten } from "./write/write-file.js";
import { writeFiles } from "./write/write-files.js";

interface Importing {
  readonly registry: Registry;
  readonly source: RowSource;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Leaves rows alone that somebody has corrected by hand. */
  readonly keepCorrections?: boolean;
  /** Keeps in the history also which rows it inserted: what was known before can be read as long as all that write do so. */
  readonly isKeptWhole?: boolean;
  /** The rows that an earlier load of the same files wrote: those no longer in them are about to go. */
  readonly replaced?: RowKeys;
  /** Refuses rows that are not its own; null where any row may be written, as by the reference files that ship. */
  readonly owner?: RowOwner | null;
  /** Called with the primary key of each row that is read, and the file of its table. */
  readonly onKey?: (file: string, key: string) => void;
}

/** The outcome of an import. */
export interface ImportOutcome {
  readonly files: readonly FileReport[];
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
}

/**
 * Makes the tables hold the rows of the source, within the transaction that `em` is in; rows that no file
 * names stay as they are. All files are read before one is written, so that every fault is reported at once.
 */
export async function importFiles(
  em: EntityManager,
  { registry, source, onProgress = () => {}, replaced = {}, owner = null, onKey, ...keeping }: Importing,
): Promise<ImportOutcome> {
  const { keepCorrections = false, isKeptWhole = false } = keeping;
  // Two imports at once would take each other's rows for new; the second waits for the first.
  await lockTables(em, owner?.lock ?? ALL_ROWS);
  const {
    tables,
    faults: unknown,
    findings,
  } = await source.list(owner ? registry.tables.filter((table) => owner.mayWrite(table)) : registry.tables);
  const known = await readAllKeys(em, tables);
  // Every file is read twice or three times, to check, write and compare it: no row is kept in between.
  const compared = tables.filter(({ acrossRows }) => acrossRows);
  const size = 2 * (await source.sizeOf(tables)) + (await source.sizeOf(compared));
  const meter = new ProgressMeter(size, onProgress);

  const checks: FileCheck[] = [];
  for (const table of tables) {
    const writer = new TableWriter(em, table.entity);
    const keyOf = (value: object) => {
      const key = writer.keyOf(value);
      onKey?.(table.file, key);

      return key;
    };
    checks.push(await checkFile({ source, table, known, keyOf, onRead: meter.start(table.file, "check") }));
  }
  const counts = await writeFiles(em, { source, checks, known, meter, keepCorrections, isKeptWhole, replaced, owner });

  const reasons = skipReasons(checks, source);
  const reports = checks.map((check) => report(check, { counts, reasons, source }));

  return { files: reports, faults: [...unknown, ...reports.flatMap(({ faults }) => faults)], findings };
}

interface Reporting {
  readonly counts: ReadonlyMap<string, FileWritten>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly source: RowSource;
}

function report({ table, rows, faults }: FileCheck, { counts, reasons, source }: Reporting): FileReport {
  const { file } = table;
  const own = source.filesOf(table).filter((name) => name !== file);
  const { inserted, changed } = counts.get(file) ?? { inserted: 0, changed: 0 };

  return {
    file: own.length > 0 ? `${own.join(", ")} → ${file}` : file,
    rows,
    inserted,
    changed,
    unchanged: counts.has(file) ? rows - inserted - changed : 0,
    faults: faults.kept.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)),
    faultCount: faults.count,
    skipped: reasons.get(file) ?? null,
  };
}
