import type { EntityManager } from "@mikro-orm/postgresql";
import type { WriteCount } from "../store/table-writer.js";
import type { Fault } from "../table/fault.js";
import type { KnownKeys } from "../table/known-keys.js";
import type { FileCheck } from "./check-file.js";
import { findFaultsAcrossRows, type RowKeys } from "./find-faults-across-rows.js";
import { findFaultsAcrossTables } from "./find-faults-across-tables.js";
import type { ProgressMeter } from "./progress-meter.js";
import type { RowOwner } from "./row-owner.js";
import type { RowSource } from "./row-source.js";
import { skipReasons } from "./skip-reasons.js";
import { writeFile } from "./write-file.js";

export interface WritingFiles {
  readonly source: RowSource;
  readonly checks: readonly FileCheck[];
  readonly known: KnownKeys;
  readonly meter: ProgressMeter;
  readonly keepCorrections: boolean;
  readonly replaced: RowKeys;
  readonly owner: RowOwner | null;
}

/** Writes the files that have no fault and wait for none; faults that only the tables can find are added to the checks. */
export async function writeFiles(em: EntityManager, writing: WritingFiles): Promise<ReadonlyMap<string, WriteCount>> {
  for (;;) {
    const reasons = skipReasons(writing.checks);
    const ready = writing.checks.filter(({ table, faults }) => faults.length === 0 && !reasons.has(table.file));
    try {
      return await em.transactional((attempt) => writeReady(attempt, writing, ready));
    } catch (error) {
      if (!(error instanceof LateFaultsError)) throw error;
      // What was written is rolled back; the next attempt leaves these files out.
      for (const fault of error.faults) ready.find(({ table }) => table.file === fault.file)?.faults.push(fault);
    }
  }
}

async function writeReady(
  em: EntityManager,
  { source, known, meter, keepCorrections, replaced, owner }: WritingFiles,
  ready: readonly FileCheck[],
): Promise<ReadonlyMap<string, WriteCount>> {
  const counts = new Map<string, WriteCount>();
  const late: Fault[] = [...((await owner?.findForeignRows(em, ready)) ?? [])];
  // Nothing of another's is changed, not even to take it back.
  if (late.length > 0) throw new LateFaultsError(late);
  for (const check of ready) {
    const { file } = check.table;
    const { faults, ...count } = await writeFile({
      em,
      source,
      check,
      known,
      onRead: meter.start(file, "write"),
      keepCorrections,
    });
    counts.set(file, count);
    late.push(...faults);
  }
  if (late.length === 0) late.push(...((await owner?.findForeignRows(em, ready)) ?? []));
  if (late.length === 0)
    late.push(...(await findFaultsAcrossRows(em, ready, replaced)), ...(await findFaultsAcrossTables(em, ready)));
  if (late.length > 0) throw new LateFaultsError(late);

  return counts;
}

class LateFaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super("Some rows are refused by the tables.");
    this.faults = faults;
  }
}
