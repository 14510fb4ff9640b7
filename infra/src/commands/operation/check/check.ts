/** `kim-hub check [service]`: everything that keeps a service from working, each in one sentence. */
import { resolve } from "node:path";
import { requireIssuerKeys } from "@kim-hub/kit/issuer-keys";
import { readLogNetwork } from "@kim-hub/kit/log-network";
import { createKeeper, type LogSettings } from "@kim-hub/kit/log-settings";
import { serviceOfKeeper } from "@kim-hub/kit/service-of-keeper";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import type { TlsSettings } from "@kim-hub/kit/tls-settings";
import type { TokenIssuer } from "@kim-hub/kit/token-issuer";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import type { ServiceName } from "../../../installation/service-names.js";
import type { CommandContext } from "../../command-context.js";
import { hasOwnDatabase } from "../../database/office-database.js";
import { findOwnerUrl } from "../../database/owner-url.js";
import { requireService } from "../start.js";
import { listCertificateFaults } from "./certificate-faults.js";
import { listDatabaseFaults, listMigrationFaults } from "./database-faults.js";
import { type Fault, findIn } from "./fault.js";
import { listKeyFaults } from "./key-faults.js";
import { type ReadService, readService } from "./read-service.js";
import { listServiceFaults, type OtherService } from "./service-faults.js";

export interface CheckOptions {
  readonly public?: string;
  readonly format: "json" | "table";
}

export async function checkService(
  name: string,
  { public: given, format }: CheckOptions,
  { config, terminal }: CommandContext,
): Promise<0 | 1> {
  const service = requireService(name);
  const publicFolder = given === undefined ? null : resolve(config.directory, given);
  const faults = await listFaults(service, { environment: config.environment, publicFolder });
  if (format === "json") terminal.print(JSON.stringify({ service, faults }));
  else for (const { sentence } of faults) terminal.print(sentence);
  if (format === "table" && faults.length === 0) terminal.print(`${service}: no fault found.`);

  return faults.length === 0 ? 0 : 1;
}

interface Checked {
  readonly environment: NodeJS.ProcessEnv;
  readonly publicFolder: string | null;
}

/** Everything at once: what one part lacks says nothing of the others. */
async function listFaults(service: ServiceName, { environment, publicFolder }: Checked): Promise<readonly Fault[]> {
  const read = readService(service, environment);
  const tls = (read.gateway ?? read.keeper ?? read.subgraph)?.tls ?? null;
  const tokens = (read.gateway ?? read.subgraph)?.tokens;
  const found = await Promise.all([
    findIn("configuration", () => read.faults),
    findIn("keys", () => listKeyFaults(read.files, environment, { publicFolder, now: new Date() })),
    tls ? findIn("certificates", () => listCertificateFaults(service, tls, new Date())) : [],
    checkDatabase(service, read, environment),
    tokens ? findIn("issuer", () => listIssuerFaults(tokens)) : [],
    checkLogs(service, read),
    checkServices(listOthers(service, read), tls),
  ]);

  return found.flat();
}

async function checkDatabase(
  service: ServiceName,
  { subgraph }: ReadService,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Fault[]> {
  const name = SUBGRAPHS.find((each) => each === service);
  if (!subgraph || !name) return [];
  const clocks: string[] = [];
  const rights = await findIn("database", async () => {
    const faults = await listDatabaseFaults(subgraph.databaseUrl);
    clocks.push(...faults.clocks);

    return faults.rights;
  });
  const migrations = hasOwnDatabase(environment)
    ? await findIn("database", () => listMigrationFaults(name, findOwnerUrl(environment, name)))
    : [];

  return [...rights, ...migrations, ...(await findIn("clocks", () => clocks))];
}

async function listIssuerFaults(tokens: TokenIssuer): Promise<readonly string[]> {
  await requireIssuerKeys(tokens);

  return [];
}

/** Whether the network knows this keeper by its own keys. */
async function checkLogs(service: ServiceName, read: ReadService): Promise<readonly Fault[]> {
  const settings = logSettingsOf(read);
  if (!settings) return [];

  return findIn("logs", () => {
    createKeeper(service === "gateway-log" ? "gateway" : service, settings);

    return [];
  });
}

function logSettingsOf({ keeper, subgraph }: ReadService): LogSettings | null {
  return (keeper ?? subgraph)?.transparencyLog ?? null;
}

/** Whom the service asks: the gateway the subgraphs, a keeper of a log the other ones. */
function listOthers(service: ServiceName, read: ReadService): readonly OtherService[] {
  const { gateway } = read;
  if (gateway && read.faults.length === 0) return SUBGRAPHS.map((name) => ({ name, url: gateway.subgraphUrl(name) }));
  const settings = logSettingsOf(read);
  if (!settings) return [];
  try {
    return readLogNetwork(settings.network)
      .logs.map(({ keeper, url }) => ({ name: serviceOfKeeper(keeper), url }))
      .filter(({ name }) => name !== service);
  } catch {
    // The part of the logs says what is wrong with the file.
    return [];
  }
}

async function checkServices(others: readonly OtherService[], tls: TlsSettings | null): Promise<readonly Fault[]> {
  const identity = tls && createIdentity(tls);
  const answers = await Promise.all(others.map((other) => listServiceFaults(other, identity)));

  return [
    ...(await findIn("services", () => answers.flatMap(({ services }) => services))),
    ...(await findIn("clocks", () => answers.flatMap(({ clocks }) => clocks))),
  ];
}

/** Null for certificates of which their own part says what is wrong. */
function createIdentity(tls: TlsSettings): TlsIdentity | null {
  try {
    return new TlsIdentity(tls);
  } catch {
    return null;
  }
}
