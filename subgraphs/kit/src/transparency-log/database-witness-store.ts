import type { QueryResult } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { WitnessStore } from "./witness.js";

/** What an office has cosigned, in its own database. */
export function createDatabaseWitnessStore(em: EntityManager): WitnessStore {
  return {
    async find(origin) {
      const [row] = await em
        .fork()
        .execute<{ size: string; note: string }[]>("select size, note from witnessed_log where origin = ?", [origin]);

      return row ? { size: Number(row.size), note: row.note } : null;
    },
    async keep(origin, oldSize, { size, note }) {
      const { affectedRows } = await em.fork().execute<QueryResult>(
        `insert into witnessed_log as known (origin, size, note) values (?, ?, ?)
         on conflict (origin) do update set size = excluded.size, note = excluded.note where known.size = ?`,
        [origin, size, note, oldSize],
        "run",
      );

      return affectedRows === 1;
    },
    async keepFork(origin, { known, refused }) {
      await em
        .fork()
        .execute("insert into log_fork (origin, known, refused) values (?, ?, ?)", [origin, known, refused]);
    },
  };
}
