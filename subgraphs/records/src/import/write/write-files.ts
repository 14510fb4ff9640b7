import type { EntityManager } from "@mikro-orm/postgresql";
import { KeyPlaces } from "../../table/key-places.js";
import type { FileCheck } from "../check/check-file.js";
import { skipReasons } from "../check/skip-reasons.js";
import type { ProgressMeter } from "../report/progress-meter.js";
import { findFaultsAcrossRows, type RowKeys } from "./find-faults-across-rows.js";
import { findFaultsAcrossTables } from "./find-faults-across-tables.js";
import { type FileWritten, type Writing, writeFile } from "./write-file.js";

export interface WritingFiles extends Writing {
  readonly checks: readonly FileCheck[];
  readonly meter: ProgressMeter;
  readonly replaced: RowKeys;
}

/** Writes the files that have no fault and wait for none; faults that only the tables can find are added to the checks. */
export async function writeFiles(em: EntityManager, writing: WritingFiles): Promise<ReadonlyMap<string, FileWritten>> {
  for (;;) {
    const reasons = skipReasons(writing.checks, writing.source);
    const ready = writing.checks.filter(({ table, faults }) => faults.count === 0 && !reasons.has(table.file));
    try {
      return await em.transactional((attempt) => writeReady(attempt, writing, ready));
    } catch (error) {
      // The rows written so far are rolled back; the next attempt leaves the files with faults out.
      if (!(error instanceof LateFaultsError)) throw error;
    }
  }
}

async function writeReady(
  em: EntityManager,
  writing: WritingFiles,
  ready: readonly FileCheck[],
): Promise<ReadonlyMap<string, FileWritten>> {
  const { meter } = writing;
  const counts = new Map<string, FileWritten>();
  for (const check of ready) {
    const { file } = check.table;
    counts.set(file, await writeFile(em, { ...writing, check, onRead: meter.start(file, "write") }));
  }
  requireNoFaults(ready);
  for (const check of ready.filter(({ table }) => table.acrossRows)) {
    const { touched = new KeyPlaces() } = counts.get(check.table.file) ?? {};
    const onRead = meter.start(check.table.file, "compare");
    await findFaultsAcrossRows(em, { ...writing, check, touched, onRead });
  }
  for (const check of ready) await findFaultsAcrossTables(em, check, writing.source);
  requireNoFaults(ready);

  return counts;
}

function requireNoFaults(ready: readonly FileCheck[]): void {
  if (ready.some(({ faults }) => faults.count > 0)) throw new LateFaultsError("Some rows are refused by the tables.");
}

class LateFaultsError extends Error {}
