import type { EntityManager } from "@mikro-orm/postgresql";
import type { CsvRule } from "../reference/csv-rules.js";
import { KnownKeys } from "../reference/known-keys.js";
import { TABLES } from "../reference/tables.js";
import { runSql } from "./run-sql.js";

/** Takes every key for known and remembers which were asked for. */
export class AskedKeys extends KnownKeys {
  readonly #asked = new Map<string, Set<string>>();

  override keyIn(...files: readonly [string, ...string[]]): CsvRule<string> {
    const { rule } = super.keyIn(...files);
    const read = (text: string) => {
      for (const file of files) this.#asked.set(file, (this.#asked.get(file) ?? new Set()).add(text));

      return text;
    };

    return { rule, read };
  }

  /** Those of the keys that the tables hold, by one statement; a whole table's keys may be too many to read. */
  async readKnown(em: EntityManager): Promise<KnownKeys> {
    const known = new KnownKeys();
    const asked = [...this.#asked];
    if (asked.length === 0) return known;
    const selects = asked.map(([file]) => selectKeys(em, file)).join(" union all ");
    const parameters = asked.flatMap(([file, keys]) => [file, JSON.stringify([...keys])]);
    const rows = await runSql<{ file: string; key: string }>(em, selects, parameters);
    for (const { file, key } of rows) known.add(file, key);

    return known;
  }
}

function selectKeys(em: EntityManager, file: string): string {
  const table = TABLES.find((candidate) => candidate.file === file);
  if (!table) throw new Error(`${file} is none of the known files.`);
  const meta = em.getMetadata().get(table.entity);
  const key = `"${meta.getPrimaryProp().fieldNames[0]}"`;

  return `select ?::text as file, ${key} as key from "${meta.tableName}"
    where ${key} in (select jsonb_array_elements_text(?::jsonb)) and ${table.only ?? "true"}`;
}
