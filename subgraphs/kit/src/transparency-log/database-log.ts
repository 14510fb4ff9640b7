import type { EntityManager } from "@mikro-orm/postgresql";
import { advanceLog } from "./advance-log.js";
import type { LogStore } from "./log-store.js";
import { proveConsistency } from "./merkle-tree.js";
import { proveFromDatabase } from "./prove-from-database.js";

/** The log of an office in its database, as far as its application role may touch it. */
export function createDatabaseLog(em: EntityManager): LogStore {
  const run = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    em.fork().execute<Row[]>(sql, [...values]);

  return {
    advance: (signer) => advanceLog(em, signer),
    prove: (oldSize, size) => proveFromDatabase(em, (read) => proveConsistency(oldSize, size, read)),
    async newest() {
      const [row] = await run<{ size: string; note: string; at: Date | string }>(
        "select size, note, at from log_checkpoint order by size desc limit 1",
      );

      return row ? { size: Number(row.size), note: row.note, at: new Date(row.at) } : null;
    },
    async cosignedSize(witness) {
      const [row] = await run<{ size: string | null }>(
        "select max(size) as size from log_cosignature where witness = ?",
        [witness],
      );

      return Number(row?.size ?? 0);
    },
    async keepCosignature({ size, witness, line }) {
      await run("insert into log_cosignature (size, witness, line) values (?, ?, ?) on conflict do nothing", [
        ...[size, witness, line],
      ]);
    },
    async unwitnessedSince(quorum) {
      const [row] = await run<{ at: Date | string | null }>(
        `select min(at) as at from log_checkpoint where size > (
           select coalesce(max(size), 0) from (
             select size from log_cosignature group by size having count(*) >= ?) as witnessed)`,
        [quorum],
      );

      return row?.at == null ? null : new Date(row.at);
    },
  };
}
