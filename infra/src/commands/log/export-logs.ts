/** `npm run log -- export <folder>`: the offices' transparency logs as files that are verified off-line. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exportRequestLog } from "@kim-hub/gateway/export-request-log";
import { askService } from "@kim-hub/kit/ask-service";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { createDatabaseLog } from "@kim-hub/kit/database-log";
import { exportLog } from "@kim-hub/kit/export-log";
import { advance } from "@kim-hub/kit/keep-log";
import { getKnownLog } from "@kim-hub/kit/log-network";
import { serviceOfKeeper } from "@kim-hub/kit/service-of-keeper";
import type { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { findOwnIdentity } from "../own-identity.js";
import { parseNetwork, readKeeper, readNetworkText } from "./log-keys.js";
import { NETWORK_FILE } from "./network-file.js";
import { findRequestLog } from "./request-log.js";

const GATEWAY = "gateway";
/** All rows that wait come into the tree, and all others cosign it. */
const ADVANCE_MILLISECONDS = 300_000;

export interface ExportLogsOptions {
  /** A subgraph; every one, and the gateway, without it. */
  readonly office?: string;
  /** Whether rows that wait are brought into the tree first, as at an audit. */
  readonly advance: boolean;
}

/** Every office's rows come into its tree and are cosigned before any log is written. */
export async function exportLogs(
  folder: string,
  { office, advance: isAudit }: ExportLogsOptions,
  { config: { environment, directory }, terminal }: CommandContext,
): Promise<0> {
  const offices = requireOffices(office);
  const target = requireEmpty(resolve(directory, folder));
  const network = readNetworkText(environment);
  const databases = new Map<SubgraphName, Orm>(
    offices.map((name) => [name, createOrm(DATABASES[name], findOwnerUrl(environment, name))]),
  );
  const complain = (line: object) => terminal.complain(`A checkpoint is not cosigned: ${JSON.stringify(line)}`);
  const isWithGateway = office === undefined;
  try {
    for (const [name, { em }] of databases)
      if (isAudit)
        await advance(createDatabaseLog(em), await readKeeper(name, environment), { warn: complain, error: complain });
    if (isAudit && isWithGateway) await advanceGateway(network, findOwnIdentity(environment));
    for (const [name, { em }] of databases) {
      await exportLog(em, join(target, name));
      terminal.print(`${name}: written to ${join(target, name)}`);
    }
  } catch (error) {
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  } finally {
    for (const orm of databases.values()) await orm.close();
  }
  if (isWithGateway) {
    await exportRequestLog(findRequestLog(environment), join(target, GATEWAY));
    terminal.print(`${GATEWAY}: written to ${join(target, GATEWAY)}`);
  }
  writeFileSync(join(target, NETWORK_FILE), network);

  return 0;
}

function requireOffices(office: string | undefined): readonly SubgraphName[] {
  const offices = SUBGRAPHS.filter((name) => office === undefined || name === office);
  if (offices.length === 0) throw new InputError(`--office takes one of ${SUBGRAPHS.join(", ")}, not '${office}'.`);

  return offices;
}

/** Its own process alone writes the gateway's log. */
async function advanceGateway(network: string, identity: TlsIdentity | null): Promise<void> {
  const { url } = getKnownLog(parseNetwork(network), GATEWAY);
  const question = { url: new URL("/checkpoint", url), service: serviceOfKeeper(GATEWAY), body: "", identity };
  const answer = await askService({ ...question, milliseconds: ADVANCE_MILLISECONDS }).catch(() => null);
  if (answer?.status !== 200)
    throw new CommandError("The keeper of the gateway's log does not answer; start it or use --no-advance.", 1);
}

/** Files of another export would be taken for this one's. */
function requireEmpty(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new InputError(`${folder} is not empty.`);

  return folder;
}
