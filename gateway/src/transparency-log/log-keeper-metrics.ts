import { addLogMetrics } from "@kim-hub/kit/log-metrics";
import { Metrics } from "@kim-hub/kit/metrics";
import { addProcessMetrics } from "@kim-hub/kit/process-metrics";

interface LogKeeperMetrics {
  readonly store: Parameters<typeof addLogMetrics>[1]["store"];
  readonly quorum: number;
  readonly isReady: () => Promise<boolean>;
  readonly log: Parameters<typeof addLogMetrics>[1]["log"];
}

/** All metrics of the keeper of the gateway's log. */
export function createLogKeeperMetrics({ isReady, ...options }: LogKeeperMetrics): Metrics {
  const metrics = new Metrics("gateway-log");
  addLogMetrics(metrics, options);
  addProcessMetrics(metrics, isReady);

  return metrics;
}
