import type { RunningPostgres } from "@kim-hub/postgres/embedded";
import { bundleServices } from "../bundling/bundles.js";
import type { HubConfig } from "../installation/config.js";
import { holdDataDirectory } from "../installation/data-directory.js";
import type { PostgresSettings } from "../installation/databases.js";
import { keepKeys, keepPasswords } from "../installation/secrets.js";
import { composeTo } from "./composition.js";
import { Services } from "./services.js";
import { startDatabases } from "./start-databases.js";
import type { Steps } from "./steps.js";

/** Makes a data directory from which a hub starts as from one that it has left itself: keys, passwords, databases and supergraph, and nothing of a service. */
export async function prepareData(config: HubConfig, steps: Steps, settings: PostgresSettings): Promise<void> {
  await bundleServices();
  const letGo = holdDataDirectory(config.dataDirectory);
  let server: RunningPostgres | null = null;
  try {
    const passwords = keepPasswords(config.dataDirectory);
    const services = new Services(config, await keepKeys(config.dataDirectory));
    await composeTo(services.supergraphFile, services.savedQueriesFile);
    await startDatabases({ config, passwords, steps, settings, onStarted: (started) => (server = started) });
  } finally {
    await (server as RunningPostgres | null)?.stop();
    letGo();
  }
}
