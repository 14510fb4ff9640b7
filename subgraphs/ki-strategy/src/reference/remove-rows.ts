import { ForeignKeyConstraintViolationException } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { correctedSql } from "./history-sql.js";
import { TABLES } from "./tables.js";

interface FileKeys {
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly now: ReadonlyMap<string, readonly string[]>;
}

/**
 * Removes the rows that an earlier load wrote and whose files no longer have them; returns how many. Rows that a
 * coordinator has corrected stay; a row that recorded ones point to stops the load by name.
 */
export async function removeRows(em: EntityManager, { before, now }: FileKeys): Promise<number> {
  let removed = 0;
  // Files are listed after those they point to.
  for (const { file, entity } of TABLES.toReversed()) {
    const kept = new Set(now.get(file));
    const gone = (before[file] ?? []).filter((key) => !kept.has(key));
    if (gone.length === 0) continue;
    const meta = em.getMetadata().get(entity);
    const key = `"${meta.getPrimaryProp().fieldNames[0]}"`;
    const spare = `and not ${correctedSql(`"${meta.tableName}"`, key)}`;
    const rows = await em
      .execute(
        `delete from "${meta.tableName}" where ${key} in (select json_array_elements_text(?::json)) ${spare} returning 1`,
        [JSON.stringify(gone)],
      )
      .catch((error: unknown) => {
        if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
        throw new Error(`${file} no longer has a row that others recorded since point to; put it back.`);
      });
    removed += rows.length;
  }

  return removed;
}
