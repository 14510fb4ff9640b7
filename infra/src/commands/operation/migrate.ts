/** `kim-hub migrate immigration --dry-run`: brings a subgraph's database to this release; with the option it is taken back again. */
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { MigrationRefusedError, migrate, rehearseMigration } from "@kim-hub/kit/migrate";
import { DATABASES } from "../../installation/tables.js";
import type { CommandContext } from "../command-context.js";
import { CommandError } from "../command-error.js";
import { describeDatabaseFault } from "../database/database-fault.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { requireOffice } from "../require-office.js";

export interface MigrateOptions {
  readonly dryRun?: true;
}

export async function migrateDatabase(
  name: string,
  { dryRun }: MigrateOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const subgraph = requireOffice(name);
  const ownerUrl = findOwnerUrl(config.environment, subgraph);
  try {
    if (dryRun) {
      const names = await rehearseMigration(DATABASES[subgraph], ownerUrl);
      for (const migration of names) terminal.print(migration);
      terminal.print(`${subgraph}: ${names.length} migrations would run; nothing is changed.`);

      return 0;
    }
    const count = await migrate(DATABASES[subgraph], ownerUrl);
    const rows = subgraph === "ki-strategy" ? await loadReferenceData(ownerUrl) : null;
    terminal.print(
      `${subgraph}: ${count} migrations run${rows === null ? "" : `, ${rows} rows of reference data written`}.`,
    );

    return 0;
  } catch (error) {
    if (error instanceof MigrationRefusedError) throw new CommandError(error.message, 1);
    throw describeDatabaseFault(error, ownerUrl);
  }
}
