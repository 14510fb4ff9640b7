import { createGatewayMetrics } from "@kim-hub/gateway/gateway-metrics";
import { createLogKeeperMetrics } from "@kim-hub/gateway/log-keeper-metrics";
import { createLog } from "@kim-hub/kit/log";
import type { MetricDescription } from "@kim-hub/kit/metrics";
import { createSubgraphMetrics } from "@kim-hub/kit/observe-subgraph";

/** A metric with the processes that serve it. */
export interface ServedMetric extends MetricDescription {
  readonly servedBy: readonly string[];
}

const isReady = async () => true;
const log = createLog("metrics", { LOG_LEVEL: "silent" });
/** Nothing is read of it: a metric is read when it is scraped. */
const store = { newest: async () => null, unwitnessedSince: async () => null };
const ways = { list: () => [], listReachable: async () => new Map<string, boolean>() };

/** Every metric of the hub's own by its name, as the processes declare them. */
export function listMetrics(): readonly ServedMetric[] {
  const subgraph = { name: "subgraph", listPools: () => new Map(), countDue: async () => [], log };
  const all = [
    ["gateway", createGatewayMetrics(ways, isReady).metrics],
    ["gateway-log", createLogKeeperMetrics({ store, quorum: 0, isReady, log })],
    ["subgraphs", createSubgraphMetrics({ ...subgraph, store, quorum: 0, isReady }).metrics],
  ] as const;
  const served = all.flatMap(([process, metrics]) => metrics.list().map((metric) => ({ ...metric, process })));

  return [...Map.groupBy(served, ({ name }) => name).values()]
    .flatMap((same) =>
      same
        .slice(0, 1)
        .map(({ process: _, ...metric }) => ({ ...metric, servedBy: same.map(({ process }) => process) })),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
