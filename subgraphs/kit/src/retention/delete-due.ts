import type { EntityManager } from "@mikro-orm/postgresql";
import { dueSql } from "./due-sql.js";
import { recordRemovedSql } from "./record-removed.js";
import type { RetainedRecord } from "./retained-record.js";

/** How many rows of a table go, or would. */
export interface DueCount {
  readonly table: string;
  readonly rows: number;
}

interface DueOptions {
  /** The day on which it is due. */
  readonly on: string;
  /** ISO 8601 duration, e.g. P6M; its last day is the record's too. */
  readonly period: string;
  readonly dryRun: boolean;
}

/** Deletes, in one statement of the caller's transaction, what of a kind of record is due, counts it, and records which states are gone with it; in a dry run it counts only. */
export async function deleteDue(
  em: EntityManager,
  record: RetainedRecord,
  { on, period, dryRun }: DueOptions,
): Promise<DueCount[]> {
  const { table, beginningOf, dependents = [] } = record;
  const targets = [...dependents, { table, where: "id in (select id from due)" }];
  const steps = targets.flatMap((target, index) => {
    const step = `step_${index}`;
    const rows = `from "${target.table}" where ${target.where}`;

    return dryRun
      ? `${step} as (select 1 ${rows})`
      : [`${step} as (delete ${rows} returning *)`, ...recordRemovedSql(target.table, step)];
  });
  const counts = targets.map((_, index) => `(select count(*)::int from step_${index}) as step_${index}`);
  const due = dueSql(record, { period: "?::interval", on: "?::date" });
  const days = [period, on];
  const [found = {}] = await em.execute<Record<string, number>[]>(
    `with due as (select * from "${table}" where ${due}), ${steps.join(", ")}
     select ${counts.join(", ")}`,
    beginningOf === undefined ? days : [...days, ...days],
    "all",
    em.getLoggerContext(),
  );

  return targets.map((target, index) => ({ table: target.table, rows: found[`step_${index}`] ?? 0 }));
}
