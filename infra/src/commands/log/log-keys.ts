/** The keys of an office's log, and the network that it belongs to. */
import { existsSync, readFileSync } from "node:fs";
import { type LogNetwork, readLogNetwork } from "@kim-hub/kit/log-network";
import { createKeeper, type LogKeeper } from "@kim-hub/kit/log-settings";
import { findDataDirectory } from "../../installation/config.js";
import { logKeyOf, witnessKeyOf } from "../../installation/keys/key-names.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { networkFileIn } from "../../transparency-log/local-network.js";
import { InputError } from "../command-error.js";
import { readKey } from "../links/read-key.js";
import { findOwnIdentity } from "../own-identity.js";

/** The text of the file that names all logs: LOG_NETWORK_FILE, or the local installation's. */
export function readNetworkText(environment: NodeJS.ProcessEnv): string {
  const { LOG_NETWORK_FILE: given } = environment;
  const file = given || networkFileIn(findDataDirectory(environment));
  if (!existsSync(file))
    throw new InputError(
      `There is no network of logs at ${file}; start the hub with npm start or set LOG_NETWORK_FILE.`,
    );

  return readFileSync(file, "utf8");
}

/** The network of a file; one sentence where it is none. */
export function parseNetwork(text: string): LogNetwork {
  try {
    return readLogNetwork(text);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** The office as the keeper of its log. */
export async function readKeeper(office: SubgraphName, environment: NodeJS.ProcessEnv): Promise<LogKeeper> {
  const read = (variable: string, name: string) =>
    readKey({ variable, environment, local: (files) => files.private(name), parse: (_, text) => text });
  const signingKey = await read("LOG_SIGNING_KEY_FILE", logKeyOf(office));
  const witnessKey = await read("WITNESS_SIGNING_KEY_FILE", witnessKeyOf(office));
  try {
    const settings = { signingKey, witnessKey, network: readNetworkText(environment), intervalSeconds: 0 };

    return createKeeper(office, settings, findOwnIdentity(environment));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
