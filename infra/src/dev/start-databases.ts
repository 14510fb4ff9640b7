import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { migrate } from "@kim-hub/kit/database";
import type { RunningPostgres } from "@kim-hub/postgres/embedded";
import { loadDemonstrationData } from "../demonstration/demonstration.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import { planDatabases, provideDatabases, startServer } from "../installation/databases.js";
import type { Passwords } from "../installation/secrets.js";
import { DATABASES, forEverySubgraph, type SubgraphName } from "../installation/subgraphs.js";
import type { Steps } from "./steps.js";

interface DatabasesOptions {
  readonly config: HubConfig;
  readonly passwords: Passwords;
  readonly steps: Steps;
  /** Called as soon as the embedded server runs, so that it is stopped when a later step fails. */
  readonly onStarted: (server: RunningPostgres) => void;
}

/** Brings up every database with its tables, its reference data and the demonstration; changes nothing that is there. */
export async function startDatabases({ config, passwords, steps, onStarted }: DatabasesOptions): Promise<void> {
  const server = await steps.run(
    "PostgreSQL",
    () => startServer(config, passwords),
    (started) => started?.directory ?? "external",
  );
  if (server) onStarted(server);
  await steps.run(
    "databases and roles",
    () => provideDatabases(server, config, passwords),
    () => "5 databases, 10 roles",
  );
  await fillDatabases(planDatabases(config, passwords), config.demonstrationPersons, steps);
}

async function fillDatabases(
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>,
  demonstrationPersons: number,
  steps: Steps,
): Promise<void> {
  const ownerUrl = (name: SubgraphName) => databases[name].ownerUrl;
  await steps.run("migrations", () => forEverySubgraph((name) => migrate(DATABASES[name], ownerUrl(name))), countRun);
  await steps.run(
    "reference data",
    () => loadReferenceData(ownerUrl("ki-strategy")),
    (rows) => `${rows} rows written`,
  );
  await steps.run(
    "demonstration data",
    () => loadDemonstrationData(databases, demonstrationPersons),
    (rows) => `${rows} rows written, all invented`,
  );
}

function countRun(run: Readonly<Record<SubgraphName, number>>): string {
  return `${Object.values(run).reduce((sum, count) => sum + count, 0)} run`;
}
