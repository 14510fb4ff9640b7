import type { MigrationNames } from "./migration-text.js";

/** The source of an office's `database.ts` with the migration imported and last in its list. */
export function listMigration(source: string, { file, className, listed }: MigrationNames): string {
  const end = findEndOfList(source);
  const entry = `    { name: "${listed}", class: ${className} },\n`;
  const imported = `import { ${className} } from "./migrations/${file}.js";\n`;

  return `${imported}${source.slice(0, end)}${entry}${source.slice(end)}`;
}

/** Where the line begins that closes the list. */
function findEndOfList(source: string): number {
  const begin = source.indexOf("\n  migrations: [\n");
  const end = begin < 0 ? -1 : source.indexOf("\n  ],", begin);
  if (end < 0) throw new UnlistableError();

  return end + 1;
}

/** The list of migrations is not written as that of the other offices. */
export class UnlistableError extends Error {}
