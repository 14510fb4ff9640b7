import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatFiles } from "../installation/format-files.js";
import { ROOT } from "../installation/root.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { listMigration } from "./list-migration.js";
import { type MigrationNames, nameMigration, writeMigration } from "./migration-text.js";

interface NewMigration {
  readonly office: SubgraphName;
  readonly sql: string;
  /** In kebab-case; without it, that of the first table that the SQL changes. */
  readonly name?: string | undefined;
  readonly day: string;
}

/** The office has a migration of this name already. */
export class MigrationExistsError extends Error {}

/** Writes the SQL as an office's next migration, lists and formats it; returns the files that changed, relative to the project's folder. */
export async function addMigration({ office, sql, name, day }: NewMigration): Promise<readonly string[]> {
  const tables = listTables(sql);
  const names = nameMigration(name ?? tables[0]?.replaceAll("_", "-") ?? "changes", day);
  const migration = requireNewFile(office, names);
  const database = join("subgraphs", office, "src/database.ts");
  const listed = listMigration(readFileSync(join(ROOT, database), "utf8"), names);

  writeFileSync(join(ROOT, migration), writeMigration(names, { sql, about: describeTables(sql, tables) }));
  writeFileSync(join(ROOT, database), listed);
  await formatFiles([migration, database]);

  return [migration, database];
}

/** The file that a migration of these names is written to, relative to the project's folder; throws if there is one. */
export function requireNewFile(office: SubgraphName, { file }: MigrationNames): string {
  const migration = join("subgraphs", office, "src/migrations", `${file}.ts`);
  if (existsSync(join(ROOT, migration))) throw new MigrationExistsError(migration);

  return migration;
}

function listTables(sql: string): readonly string[] {
  return [...new Set([...sql.matchAll(/\btable (?:if exists )?"(\w+)"/gi)].map(([, table = ""]) => table))];
}

function describeTables(sql: string, tables: readonly string[]): string {
  const isNew = (table: string) => sql.includes(`create table "${table}"`);
  const made = tables.filter(isNew);
  const changed = tables.filter((table) => !isNew(table));
  const parts = [
    made.length > 0 ? `makes ${made.join(", ")}` : "",
    changed.length > 0 ? `changes ${changed.join(", ")}` : "",
  ];
  const sentence = parts.filter((part) => part !== "").join(" and ");

  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
