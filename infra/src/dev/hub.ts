import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { migrate } from "@kim-hub/kit/database";
import type { RunningPostgres } from "@kim-hub/postgres/embedded";
import { compose } from "@kim-hub/schema/compose";
import { readContracts } from "@kim-hub/schema/subgraphs";
import { loadDemonstrationData } from "../demonstration/demonstration.js";
import type { ChildService } from "./child-service.js";
import type { DatabaseUrls, HubConfig } from "./config.js";
import { holdDataDirectory } from "./data-directory.js";
import { provideDatabases, startServer } from "./databases.js";
import { requireFreePorts } from "./ports.js";
import { RunningServices } from "./running-services.js";
import { keepKeys, keepPasswords, type Passwords } from "./secrets.js";
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

type Undo = () => Promise<void> | void;

/** Brings up everything from PostgreSQL to gateway; when a step fails, what had started is stopped again. */
export async function startHub(config: HubConfig, steps: Steps): Promise<Hub> {
  const undo: Undo[] = [];
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

async function start(config: HubConfig, steps: Steps, undo: Undo[], stop: () => Promise<void>): Promise<Hub> {
  const { dataDirectory, ports } = config;
  undo.push(holdDataDirectory(dataDirectory));
  await requireFreePorts(config);
  const passwords = keepPasswords(dataDirectory);
  const services = new Services(config, await keepKeys(dataDirectory));
  const running = new RunningServices();
  const url = `http://127.0.0.1:${ports.gateway}/graphql`;

  const server = await steps.run(
    "PostgreSQL",
    () => startServer(config, passwords),
    (started) => started?.directory ?? "external",
  );
  if (server) undo.push(() => server.stop());
  const databases = await prepareDatabases(server, { config, passwords, steps });

  // Launched together, waited for in order: each spends its first second reading modules.
  undo.push(() => running.stopAll());
  const identity = running.launch("identity", services.identity());
  const subgraphs = forEverySubgraph((name) => running.launch(name, services.subgraph(name, databases[name])));
  const composition = composeTo(join(dataDirectory, "supergraph.graphql"));
  const gateway = running.launch(
    "gateway",
    composition.then((file) => services.gateway(file)),
  );
  for (const launched of [subgraphs, composition]) launched.catch(() => {});
  await steps.run(
    "identity provider",
    () => identity,
    () => services.issuer,
  );
  await steps.run(
    "subgraphs",
    () => subgraphs,
    () => "5 processes",
  );
  await steps.run(
    "composition",
    () => composition,
    () => "supergraph.graphql",
  );
  await steps.run(
    "gateway",
    () => gateway,
    () => url,
  );

  return {
    url,
    issuer: services.issuer,
    databases,
    services: running.ready,
    async restart(name) {
      await running.stop(name);
      await running.launch(name, services.subgraph(name, databases[name]));
    },
    stop,
  };
}

async function prepareDatabases(
  server: RunningPostgres | null,
  { config, passwords, steps }: { config: HubConfig; passwords: Passwords; steps: Steps },
): Promise<Record<SubgraphName, DatabaseUrls>> {
  const databases = await steps.run(
    "databases and roles",
    () => provideDatabases(server, config, passwords),
    () => "5 databases, 10 roles",
  );
  const ownerUrl = (name: SubgraphName) => databases[name].ownerUrl;
  await steps.run("migrations", () => forEverySubgraph((name) => migrate(DATABASES[name], ownerUrl(name))), countRun);
  await steps.run(
    "reference data",
    () => loadReferenceData(ownerUrl("ki-strategy")),
    (rows) => `${rows} rows written`,
  );
  await steps.run(
    "demonstration data",
    () => loadDemonstrationData(databases),
    (rows) => `${rows} rows written, all invented`,
  );

  return databases;
}

async function composeTo(file: string): Promise<string> {
  writeFileSync(file, compose(readContracts()));

  return file;
}

function countRun(run: Readonly<Record<SubgraphName, number>>): string {
  return `${Object.values(run).reduce((sum, count) => sum + count, 0)} run`;
}
