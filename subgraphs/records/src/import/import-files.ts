import type { EntityManager } from "@mikro-orm/postgresql";
import { lockTables } from "../store/lock-tables.js";
import { readAllKeys } from "../store/read-keys.js";
import { TableWriter, type WriteCount } from "../store/table-writer.js";
import type { Fault } from "../table/fault.js";
import type { Registry } from "../table/registry.js";
import { checkFile, type FileCheck } from "./check-file.js";
import type { RowKeys } from "./find-faults-across-rows.js";
import type { FileReport, ImportProgress } from "./import-report.js";
import { ProgressMeter } from "./progress-meter.js";
import type { RowOwner } from "./row-owner.js";
import type { RowSource } from "./row-source.js";
import { skipReasons } from "./skip-reasons.js";
import { writeFiles } from "./write-files.js";

interface Importing {
  readonly registry: Registry;
  readonly source: RowSource;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Leaves rows alone that somebody has corrected by hand. */
  readonly keepCorrections?: boolean;
  /** What an earlier load of the same files wrote: rows that are no longer in them are about to go. */
  readonly replaced?: RowKeys;
  /** Refuses rows that are not its own; null where any row may be written, as by the reference files that ship. */
  readonly owner?: RowOwner | null;
}

/** What an import found and did, with the primary keys of every file's rows. */
export interface ImportOutcome {
  readonly files: readonly FileReport[];
  readonly faults: readonly Fault[];
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/**
 * Makes the tables hold the rows of the source, within the transaction that `em` is in; rows that no file
 * names stay as they are. All files are read before one is written, so that every fault is reported at once.
 */
export async function importFiles(
  em: EntityManager,
  { registry, source, onProgress = () => {}, keepCorrections = false, replaced = {}, owner = null }: Importing,
): Promise<ImportOutcome> {
  // Two imports at once would take each other's rows for new; the second waits for the first.
  await lockTables(em);
  const { tables, faults: unknown } = source.list(
    owner ? registry.tables.filter((table) => owner.mayWrite(table)) : registry.tables,
  );
  const known = await readAllKeys(em, tables);
  // Every file is read twice, to check it and to write it: no row is kept in between.
  const meter = new ProgressMeter(2 * (await source.sizeOf(tables)), onProgress);

  const checks: FileCheck[] = [];
  for (const table of tables) {
    const writer = new TableWriter(em, table.entity);
    const onRead = meter.start(table.file, "check");
    checks.push(await checkFile({ source, table, known, keyOf: (value) => writer.keyOf(value), onRead }));
  }
  const counts = await writeFiles(em, { source, checks, known, meter, keepCorrections, replaced, owner });

  const reasons = skipReasons(checks);
  const reports = checks.map((check) => report(check, counts, reasons));

  return {
    files: reports,
    faults: [...unknown, ...reports.flatMap(({ faults }) => faults)],
    keys: new Map(checks.map(({ table, lines }) => [table.file, [...lines.keys()]])),
  };
}

function report(
  { table: { file }, rows, faults }: FileCheck,
  counts: ReadonlyMap<string, WriteCount>,
  reasons: ReadonlyMap<string, string>,
): FileReport {
  const { inserted, changed } = counts.get(file) ?? { inserted: 0, changed: 0 };

  return {
    file,
    rows,
    inserted,
    changed,
    unchanged: counts.has(file) ? rows - inserted - changed : 0,
    faults: faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)),
    skipped: reasons.get(file) ?? null,
  };
}
