import { AggregatorRegistry } from "prom-client";
import type { Service } from "../process/service.js";
import type { Metrics } from "./metrics.js";
import { serveMetrics } from "./metrics-server.js";

/** In a worker: its primary asks it for its metrics, which are one with those of the others. */
export function shareMetrics({ registry }: Metrics): void {
  AggregatorRegistry.setRegistries([registry]);
  // It listens from now on.
  new AggregatorRegistry();
}

/** In the primary: the metrics of all its workers together; null where the settings name no address. */
export async function serveWorkerMetrics(
  address: { readonly host: string; readonly port: number } | null,
): Promise<Service | null> {
  if (!address) return null;
  const registry = new AggregatorRegistry();

  return serveMetrics(address, { contentType: registry.contentType, read: () => registry.clusterMetrics() });
}
