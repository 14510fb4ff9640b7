import { ForeignKeyConstraintViolationException } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { correctedSql, deletionHistorySql, REFERENCE_ACTOR } from "../../store/history-sql.js";
import { namesOf } from "../../store/names-of.js";
import type { Registry } from "../../table/registry.js";

interface FileKeys {
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly now: ReadonlyMap<string, readonly string[]>;
}

/**
 * Removes the rows that an earlier load wrote and whose files no longer have them; returns how many. Rows that a
 * coordinator has corrected stay, and the history keeps those that go; a row that recorded ones refer to stops the load by name.
 */
export async function removeRows(
  em: EntityManager,
  { tables }: Pick<Registry, "tables">,
  { before, now }: FileKeys,
): Promise<number> {
  let removed = 0;
  // Tables are listed after those they refer to.
  for (const { file, entity } of tables.toReversed()) {
    const kept = new Set(now.get(file));
    const gone = (before[file] ?? []).filter((key) => !kept.has(key));
    if (gone.length === 0) continue;
    const { table, key, version } = namesOf(em, entity);
    const spare = `and not ${correctedSql(table, key)}`;
    const rows = await em
      .execute(
        `with gone as (
            delete from ${table} where ${key} in (select json_array_elements_text(?::json)) ${spare} returning *),
          kept as (${deletionHistorySql({ table, key, version })})
        select 1 from gone`,
        [JSON.stringify(gone), REFERENCE_ACTOR],
      )
      .catch((error: unknown) => {
        if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
        throw new Error(`${file} no longer has a row that others recorded since point to; put it back.`);
      });
    removed += rows.length;
  }

  return removed;
}
