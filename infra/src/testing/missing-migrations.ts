import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import { listMissingStatements } from "@kim-hub/kit/missing-statements";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { StartError } from "@kim-hub/postgres/start-error";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { describeDifferences } from "./migration-differences.js";

/** Whose tests use the databases of all offices. */
const OF_ALL_OFFICES = ["infra", "test"];

/** How the tables that migrations make on the run's PostgreSQL differ from the entities, of the offices of these workspaces. */
export async function findMissingMigrations(workspaces: readonly string[]): Promise<readonly string[]> {
  const isOfAll = workspaces.some((workspace) => OF_ALL_OFFICES.includes(workspace));
  const offices = SUBGRAPHS.filter((name) => isOfAll || workspaces.includes(`subgraphs/${name}`));

  return (await Promise.all(offices.map(compareOffice))).flat();
}

/** Loads that office alone: the tables of all together take seconds. */
async function compareOffice(name: SubgraphName): Promise<readonly string[]> {
  const { database }: { database: DatabaseDefinition } = await import(`@kim-hub/${name}/database`);

  return compareMigrations(name, database);
}

/** How the tables of one office differ; a migration that cannot be run is an error with the office's name. */
export async function compareMigrations(name: SubgraphName, database: DatabaseDefinition): Promise<readonly string[]> {
  const { ownerUrl } = await createTestDatabase({ name, database }).catch((error: Error) => {
    throw new StartError(`${name}: its migrations cannot be run: ${error.message}`, { cause: error });
  });
  const orm = createOrm(database, ownerUrl);
  try {
    return describeDifferences(name, await listMissingStatements(orm));
  } finally {
    await orm.close();
  }
}
