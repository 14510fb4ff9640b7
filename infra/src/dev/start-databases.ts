import type { RunningPostgres } from "@kim-hub/postgres/embedded";
import type { HubConfig } from "../installation/config.js";
import { type PostgresSettings, planDatabases, provideDatabases, startServer } from "../installation/databases.js";
import type { Passwords } from "../installation/secrets.js";
import { Preparation } from "./preparation.js";
import type { Steps } from "./steps.js";

interface DatabasesOptions {
  readonly config: HubConfig;
  readonly passwords: Passwords;
  readonly steps: Steps;
  readonly settings?: PostgresSettings | undefined;
  /** Called as soon as the embedded server runs, so that it is stopped when a later step fails. */
  readonly onStarted: (server: RunningPostgres) => void;
}

/** Brings up the databases of the subgraphs that this start brings up, each with its tables, its reference data and the demonstration; changes nothing that is there. */
export async function startDatabases({
  config,
  passwords,
  steps,
  settings,
  onStarted,
}: DatabasesOptions): Promise<void> {
  const server = await steps.run(
    "PostgreSQL",
    () => startServer(config, passwords, settings),
    (started) => started?.directory ?? "external",
  );
  if (server) onStarted(server);
  // Of servers of somebody's own nothing is known.
  const isOwn = Object.keys(config.external).length === 0;
  const preparation = server && isOwn ? new Preparation(server, config) : null;
  const isPrepared = await steps.run(
    "databases and roles",
    async () => {
      if (await preparation?.isDone()) return true;
      await provideDatabases(server, config, passwords);

      return false;
    },
    (unchanged) =>
      unchanged
        ? "unchanged since they were prepared"
        : `${config.own.length} databases, ${2 * config.own.length} roles`,
  );
  if (isPrepared) return;
  // Read only when needed: every table of every subgraph takes a second to load.
  const { fillDatabases } = await import("./fill-databases.js");
  await fillDatabases(planDatabases(config, passwords), config, steps);
  await preparation?.keep();
}
