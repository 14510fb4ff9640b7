import { existsSync, readFileSync } from "node:fs";
import { createKeeper } from "@kim-hub/kit/log-settings";
import { addWitnessRoute } from "@kim-hub/kit/witness-route";
import { keyFilesIn } from "../../installation/keys/key-files.js";
import { logKeyOf, witnessKeyOf } from "../../installation/keys/key-names.js";
import { networkFileIn } from "../../transparency-log/local-network.js";
import { createMemoryWitnessStore } from "./memory-witness-store.js";

/**
 * Cosigns the logs of those that really run, as the subgraph of this name would; it keeps none of its own, because it discloses nothing of
 * a person. An installation without a network of logs has none to cosign.
 */
export function witnessLogs(http: Parameters<typeof addWitnessRoute>[0], name: string, dataDirectory: string): void {
  const network = networkFileIn(dataDirectory);
  if (!existsSync(network)) return;
  const files = keyFilesIn(dataDirectory);
  const keeper = createKeeper(name, {
    signingKey: readFileSync(files.private(logKeyOf(name)), "utf8"),
    witnessKey: readFileSync(files.private(witnessKeyOf(name)), "utf8"),
    network: readFileSync(network, "utf8"),
    // Of its own log, which is not kept.
    intervalSeconds: 0,
  });
  addWitnessRoute(http, keeper, createMemoryWitnessStore());
}
