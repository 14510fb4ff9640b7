import { localDate } from "@kim-hub/kit/calendar";
import type { Misfit } from "@kim-hub/kit/saved-query-misfits";
import { everyOf } from "@kim-hub/offices/record-of";
import { StartError } from "@kim-hub/postgres/start-error";
import { bundleServices } from "../bundling/bundles.js";
import { borrowKeys } from "../installation/borrowed-keys.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import { holdDataDirectory } from "../installation/data-directory.js";
import { planDatabases } from "../installation/databases.js";
import { requireFreePorts } from "../installation/ports.js";
import { announceHub } from "../installation/running-hub.js";
import { keepKeys, keepPasswords } from "../installation/secrets.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { keepLogNetwork } from "../transparency-log/local-network.js";
import type { ChildService } from "./child-service.js";
import { keepDay } from "./invented-on.js";
import { RunningServices } from "./running-services.js";
import { Services } from "./services.js";
import { startDatabases } from "./start-databases.js";
import type { Steps } from "./steps.js";
import { FROM_BUNDLES, type Ways } from "./ways.js";

/** A running hub. */
export interface Hub {
  readonly url: string;
  readonly issuer: string;
  /** Of the tokens for the hub, */
  readonly audience: string;
  /** and of those for the trust centre itself. */
  readonly trustCentreAudience: string;
  readonly databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  /** Saved queries that cannot be run. */
  readonly misfits: readonly Misfit[];
  /** Subgraphs whose code says another contract than the committed one. */
  readonly uncommitted: readonly string[];
  /** By name: the subgraphs, `identity` and `gateway`. */
  readonly services: ReadonlyMap<string, ChildService>;
  /** Stops one service and starts it again, as an outage would. */
  restart(name: SubgraphName | "gateway"): Promise<void>;
  /** Starts the process that answers for those that do not run anew. */
  restartMocks(): Promise<void>;
  /** Starts the gateway anew from this main module. */
  replaceGateway(main: string): Promise<void>;
  /** Stops everything, in the reverse order of starting. */
  stop(): Promise<void>;
}

type Undo = () => Promise<void> | void;

/** Brings up everything from PostgreSQL to gateway; when a step fails, what had started is stopped again. */
export async function startHub(config: HubConfig, steps: Steps, ways: Ways = FROM_BUNDLES): Promise<Hub> {
  const undo: Undo[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await start({ config, steps, ways, undo }, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Start {
  readonly config: HubConfig;
  readonly steps: Steps;
  readonly ways: Ways;
  readonly undo: Undo[];
}

async function start({ config, steps, ways, undo }: Start, stop: () => Promise<void>): Promise<Hub> {
  const { dataDirectory, ports, development, own, others } = config;
  if (!development)
    throw new StartError(
      "This start signs in anybody and is for NODE_ENV=development only: start the services one by one.",
    );
  undo.push(holdDataDirectory(dataDirectory));
  await requireFreePorts(config);
  const passwords = keepPasswords(dataDirectory);
  const ownKeys = await keepKeys(dataDirectory);
  const keys = others ? borrowKeys(ownKeys, others) : ownKeys;
  keepLogNetwork(config, keys, localDate());
  const services = new Services(config, keys);
  const running = new RunningServices();
  const databases = planDatabases(config, passwords);
  const url = `http://${reachable(config.host)}:${ports.gateway}/graphql`;

  await bundleServices();
  // Launched now, waited for below: each spends its first second reading modules, and none connects before it is asked.
  undo.push(() => running.stopAll());
  const identity = others ? null : running.launch("identity", services.identity());
  const subgraphs = everyOf(own, (name) => running.launch(name, ways.startSubgraph(services, name, databases[name])));
  const mocked = others ? [] : SUBGRAPHS.filter((name) => !own.includes(name));
  const launchMocks = async () => void (await running.launch("mocks", ways.startMocks(services, mocked)));
  const mocks = mocked.length > 0 ? launchMocks() : null;
  const composition = ways.compose(services);
  const gateway = running.launch(
    "gateway",
    composition.then(() => services.gateway()),
  );
  const gatewayLog = running.launch("gateway-log", services.gatewayLog());
  for (const launched of [subgraphs, mocks, composition, gatewayLog]) launched?.catch(() => {});

  // Before the services in the order of stopping, because they use it to the end.
  await startDatabases({ config, passwords, steps, onStarted: (server) => undo.splice(1, 0, () => server.stop()) });
  await steps.run(
    "identity provider",
    async () => identity,
    () => `${services.issuer}${others ? " of the running hub" : ""}`,
  );
  await steps.run(
    "subgraphs",
    () => Promise.all([subgraphs, mocks]),
    () => `${own.length} processes${mocks ? `, ${mocked.length} mocked by one` : ""}`,
  );
  await steps.run(
    "composition",
    () => composition,
    ({ result }) => result,
  );
  await steps.run(
    "gateway",
    () => Promise.all([gateway, gatewayLog]),
    () => url,
  );
  // Only a whole hub has everything that another start may need of it.
  if (own.length === SUBGRAPHS.length && !others) undo.push(announceHub({ ...config, inventedOn: keepDay(config) }));

  return {
    url,
    issuer: services.issuer,
    audience: config.audience,
    trustCentreAudience: config.trustCentreAudience,
    databases,
    misfits: (await composition).misfits,
    uncommitted: (await composition).uncommitted,
    services: running.ready,
    async restart(name) {
      await running.stop(name);
      if (name === "gateway") await running.launch(name, services.gateway());
      else {
        await running.launch(name, ways.startSubgraph(services, name, databases[name]));
        running.ready.get("gateway")?.tell({ restarted: name });
      }
    },
    async restartMocks() {
      await running.stop("mocks");
      await launchMocks();
      for (const restarted of mocked) running.ready.get("gateway")?.tell({ restarted });
    },
    async replaceGateway(main) {
      await running.stop("gateway");
      await running.launch("gateway", services.gateway(main));
    },
    stop,
  };
}

/** The host by which this machine reaches a service that listens on `host`: one that listens everywhere is on the loopback address too. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";

  return host.includes(":") ? `[${host}]` : host;
}
