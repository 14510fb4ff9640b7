import cluster from "node:cluster";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics } from "prom-client";
import { addHealthRoutes, whyNotReady } from "../http/http-server.js";
import type { Needs } from "../http/readiness.js";
import type { Service } from "../process/service.js";
import type { Metrics } from "./metrics.js";
import { serveMetrics } from "./metrics-server.js";
import { shareMetrics } from "./worker-metrics.js";

/** What every process of the hub says of itself. */
export function addProcessMetrics(metrics: Metrics, isReady: () => Promise<boolean>): void {
  metrics.gauge({
    name: "kim_hub_ready",
    help: "Whether the process answers /ready with 200: 1 or 0; of several processes of one port the least.",
    together: "min",
    read: async () => [[{}, (await isReady()) ? 1 : 0]],
  });
}

/** As `addProcessMetrics` takes it, of a server with its needs. */
export function readyWith(http: FastifyInstance, needs: Needs): () => Promise<boolean> {
  return async () => (await whyNotReady(http, needs)).length === 0;
}

/**
 * What answers `/live` and `/ready` of a server beside its metrics, too: a health check of a cluster shows no certificate, which the server
 * itself may ask for.
 */
export function probesOf(http: FastifyInstance, needs: Needs): (beside: FastifyInstance) => void {
  return (beside) => addHealthRoutes(beside, needs, http);
}

/** Serves the metrics where the settings say so, with those of Node.js; of a worker its primary does. Null where they say nothing. */
export async function startMetrics(
  metrics: Metrics,
  address: { readonly host: string; readonly port: number } | null,
  addProbes?: (http: FastifyInstance) => void,
): Promise<Service | null> {
  if (!address) return null;
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  if (cluster.isWorker) {
    shareMetrics(metrics);

    return null;
  }

  const read = () => registry.metrics();

  return serveMetrics(address, { contentType: registry.contentType, read, ...(addProbes && { addOthers: addProbes }) });
}
