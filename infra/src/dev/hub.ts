import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { migrate } from "@kim-hub/kit/database";
import { compose } from "@kim-hub/schema/compose";
import { readContracts } from "@kim-hub/schema/subgraphs";
import { loadDemonstrationData } from "../demonstration/demonstration.js";
import type { ChildService } from "./child-service.js";
import type { DatabaseUrls, HubConfig } from "./config.js";
import { holdDataDirectory } from "./data-directory.js";
import { provideDatabases, startServer } from "./databases.js";
import { requireFreePorts } from "./ports.js";
import { keepKeys, keepPasswords } from "./secrets.js";
import { Services } from "./services.js";
import type { Steps } from "./steps.js";
import { DATABASES, forEverySubgraph, type SubgraphName } from "./subgraphs.js";

/** A running hub. */
export interface Hub {
  readonly url: string;
  readonly issuer: string;
  readonly databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  /** By name: the subgraphs, `identity` and `gateway`. */
  readonly services: ReadonlyMap<string, ChildService>;
  /** Stops one service and starts it again, as an outage would. */
  restart(name: SubgraphName): Promise<void>;
  /** Stops everything, in the reverse order of starting. */
  stop(): Promise<void>;
}

/** Brings up everything from PostgreSQL to gateway; when a step fails, what had started is stopped again. */
export async function startHub(config: HubConfig, steps: Steps): Promise<Hub> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await start(config, steps, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  config: HubConfig,
  steps: Steps,
  undo: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<Hub> {
  const { dataDirectory, ports } = config;
  undo.push(holdDataDirectory(dataDirectory));
  await requireFreePorts(config);
  const passwords = keepPasswords(dataDirectory);
  const services = new Services(config, await keepKeys(dataDirectory));
  const running = new Map<string, ChildService>();
  const keep = (service: ChildService) => {
    running.set(service.name, service);
    undo.push(() => running.get(service.name)?.stop());
  };

  const server = await steps.run(
    "PostgreSQL",
    () => startServer(config, passwords),
    (started) => (started ? started.directory : "external"),
  );
  if (server) undo.push(() => server.stop());
  const databases = await steps.run(
    "databases and roles",
    () => provideDatabases(server, config, passwords),
    () => "5 databases, 10 roles",
  );
  await steps.run(
    "migrations",
    () => forEverySubgraph((name) => migrate(DATABASES[name], databases[name].ownerUrl)),
    countRun,
  );
  await steps.run(
    "reference data",
    () => loadReferenceData(databases["ki-strategy"].ownerUrl),
    (rows) => `${rows} rows written`,
  );
  await steps.run(
    "demonstration data",
    () => loadDemonstrationData(databases),
    (rows) => `${rows} rows written, all invented`,
  );
  await steps.run(
    "identity provider",
    async () => keep(await services.identity()),
    () => services.issuer,
  );
  await steps.run(
    "subgraphs",
    () => forEverySubgraph(async (name) => keep(await services.subgraph(name, databases[name]))),
    () => "5 processes",
  );
  const supergraphFile = join(dataDirectory, "supergraph.graphql");
  await steps.run("composition", async () => writeFileSync(supergraphFile, compose(readContracts())));
  const url = `http://127.0.0.1:${ports.gateway}/graphql`;
  await steps.run(
    "gateway",
    async () => keep(await services.gateway(supergraphFile)),
    () => url,
  );

  return {
    url,
    issuer: services.issuer,
    databases,
    services: running,
    async restart(name) {
      await running.get(name)?.stop();
      running.set(name, await services.subgraph(name, databases[name]));
    },
    stop,
  };
}

function countRun(run: Readonly<Record<SubgraphName, number>>): string {
  return `${Object.values(run).reduce((sum, count) => sum + count, 0)} run`;
}
