import { layOutSql } from "./lay-out-sql.js";

/** How a new migration is called in its file, its class and its office's list. */
export interface MigrationNames {
  /** Without `.ts`. */
  readonly file: string;
  readonly className: string;
  readonly listed: string;
}

/** `waiting-note` on 2026-11-30 → `migration-20261130-waiting-note`, `Migration20261130WaitingNote`, `waiting-note-2026-11-30`. */
export function nameMigration(name: string, day: string): MigrationNames {
  const digits = day.replaceAll("-", "");
  const words = name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));

  return {
    file: `migration-${digits}-${name}`,
    className: `Migration${digits}${words.join("")}`,
    listed: `${name}-${day}`,
  };
}

/** The whole file of a migration, as its neighbours are written. */
export function writeMigration({ className }: MigrationNames, { sql, about }: { sql: string; about: string }): string {
  const lines = layOutSql(sql).map((line) => `      ${asTemplate(line)}\n`);

  return `import { Migration } from "@mikro-orm/migrations";

/** ${about} */
export class ${className} extends Migration {
  override up(): void {
    this.addSql(\`
${lines.join("")}    \`);
  }
}
`;
}

/** SQL may hold what ends or fills a template. */
function asTemplate(line: string): string {
  return line.replaceAll(/[\\`]|\$\{/g, "\\$&");
}
