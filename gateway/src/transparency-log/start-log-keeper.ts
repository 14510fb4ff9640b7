import { access, constants } from "node:fs/promises";
import { addHealthRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { advance, keepLog } from "@kim-hub/kit/keep-log";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { createLog } from "@kim-hub/kit/log";
import { createKeeper } from "@kim-hub/kit/log-settings";
import { probesOf, readyWith, startMetrics } from "@kim-hub/kit/process-metrics";
import type { Needs } from "@kim-hub/kit/readiness";
import type { Service } from "@kim-hub/kit/service";
import { serviceOfKeeper } from "@kim-hub/kit/service-of-keeper";
import { OPERATOR } from "@kim-hub/kit/service-uri";
import { provideIdentity } from "@kim-hub/kit/tls-identity";
import { addWitnessRoute } from "@kim-hub/kit/witness-route";
import { FileLog } from "./file-log.js";
import { createFileWitnessStore } from "./file-witness-store.js";
import type { LogKeeperConfig } from "./log-keeper-config.js";
import { createLogKeeperMetrics } from "./log-keeper-metrics.js";

/** Nobody makes the tree grow by asking often. */
const BETWEEN_AUDITS_MILLISECONDS = 5000;

/**
 * Keeps the transparency log of the gateway's request log, and cosigns the offices': in a process of its own, so that it neither
 * holds up an answer nor is reached by clients.
 */
export async function startLogKeeper(
  { port, host, requestLogDirectory, transparencyLog, process: settings, tls, keyReload }: LogKeeperConfig,
  log = createLog("gateway-log"),
): Promise<Service> {
  const keys = new KeyRings();
  const identity = provideIdentity(tls, keys);
  const keeper = createKeeper("gateway", transparencyLog, identity);
  const store = await FileLog.open(requestLogDirectory);
  const admits = {
    "/add-checkpoint": keeper.network.logs.map((known) => serviceOfKeeper(known.keeper)),
    "/checkpoint": [OPERATOR],
  };
  const http = createHttpServer({ door: identity && { identity, admits } });
  addWitnessRoute(http, keeper, createFileWitnessStore(requestLogDirectory));
  let auditedAt = 0;
  void http.register(async (routes) => {
    routes.post("/checkpoint", async (_, reply) => {
      if (Date.now() - auditedAt >= BETWEEN_AUDITS_MILLISECONDS) {
        auditedAt = Date.now();
        await advance(store, keeper, log);
      }

      return reply.type("text/plain; charset=utf-8").send((await store.newest())?.note);
    });
  });
  const needs: Needs = { REQUEST_LOG_UNWRITABLE: () => access(requestLogDirectory, constants.W_OK) };
  addHealthRoutes(http, needs);
  const isReady = readyWith(http, needs);
  const metrics = createLogKeeperMetrics({ store, quorum: keeper.network.quorum, isReady, log });
  const listening = await listen(http, { host, port });
  const seen = await startMetrics(metrics, settings.metrics, probesOf(http, needs));
  const stopWatchingKeys = keys.watch(keyReload, log);
  const end = keepLog(store, { keeper, intervalSeconds: transparencyLog.intervalSeconds, log });

  return {
    port: listening,
    async stop() {
      stopWatchingKeys();
      await close(http, settings);
      await seen?.stop();
      await end();
    },
  };
}
