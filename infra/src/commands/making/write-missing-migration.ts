/** `npm run migration -- naturalisation --name waiting-note`: what an office's entities and migrations differ by becomes its next migration. */
import { localDate } from "@kim-hub/kit/calendar";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { addMigration, MigrationExistsError, requireNewFile } from "../../migration/add-migration.js";
import { findMissingStatements } from "../../migration/find-missing-statements.js";
import { UnlistableError } from "../../migration/list-migration.js";
import { listReminders } from "../../migration/list-reminders.js";
import { nameMigration } from "../../migration/migration-text.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { requireKebabCase } from "../require-kebab-case.js";
import { requireOffice } from "../require-office.js";
import { build } from "./build.js";

export interface MigrationOptions {
  /** In kebab-case; without it, that of the first table. */
  readonly name?: string;
}

/** Builds the office, and needs no hub: the migrations run on a PostgreSQL of the command's own. */
export async function writeMissingMigration(
  given: string,
  { name }: MigrationOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const office = requireOffice(given);
  if (name !== undefined) requireFreeName(office, name);
  await build(office);
  const sql = await findMissingSql(office);
  if (sql.trim() === "") {
    terminal.print(`The migrations of ${office} make what its entities say; there is nothing to write.`);

    return;
  }

  const files = await addMigration({ office, sql, name, day: localDate() }).catch((error: unknown) =>
    refuse(error, office),
  );
  terminal.print(`Written: ${files.join(", ")}.\n\n${sql.trim()}\n\nRead it, and say in its first line why it is.`);
  for (const reminder of listReminders(sql)) terminal.print(`- ${reminder}`);
}

/** Says so before anything is built and migrated, which takes many seconds. */
function requireFreeName(office: SubgraphName, name: string): void {
  requireKebabCase("--name", name);
  try {
    requireNewFile(office, nameMigration(name, localDate()));
  } catch (error) {
    refuse(error, office);
  }
}

/** Loads that office alone: the tables of all together take seconds. */
async function findMissingSql(office: SubgraphName): Promise<string> {
  const { database }: { database: DatabaseDefinition } = await import(`@kim-hub/${office}/database`);
  const postgres = await startThrowAwayPostgres();
  try {
    return await findMissingStatements(database, postgres.url("postgres"));
  } finally {
    await postgres.stop();
  }
}

function refuse(error: unknown, office: string): never {
  if (error instanceof MigrationExistsError)
    throw new InputError(`There is ${error.message} already; name this one with --name.`);
  if (error instanceof UnlistableError)
    throw new CommandError(`subgraphs/${office}/src/database.ts holds no list of migrations, one a line.`, 1);
  throw error;
}
