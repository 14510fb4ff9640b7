import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { WrittenRow } from "../disclosure/disclosure-writer.js";
import { addLogMetrics } from "../metrics/log-metrics.js";
import { Metrics } from "../metrics/metrics.js";
import { outcomeOf } from "../metrics/outcome.js";
import { addProcessMetrics, startMetrics } from "../metrics/process-metrics.js";
import { addRetentionMetrics } from "../metrics/retention-metrics.js";
import { addSubgraphMetrics, type CountedPool } from "../metrics/subgraph-metrics.js";
import type { ProcessSettings } from "../process/process-settings.js";
import type { DueRecords } from "../retention/count-due.js";
import { SPAN_NAMES } from "../tracing/finished-span.js";
import { startTracing } from "../tracing/tracing.js";
import type { LogStore } from "../transparency-log/log-store.js";
import { logAnswered, type OnAnswered } from "./request-log.js";

interface ObservedSubgraph {
  readonly name: string;
  readonly settings: ProcessSettings;
  /** Adds the health checks beside the metrics. */
  readonly addProbes?: (http: FastifyInstance) => void;
  readonly listPools: () => ReadonlyMap<string, CountedPool>;
  readonly isReady: () => Promise<boolean>;
  readonly countDue: () => Promise<readonly DueRecords[]>;
  readonly store: Pick<LogStore, "newest" | "unwitnessedSince">;
  readonly quorum: number;
  readonly log: Logger;
}

/** What an operator sees of a subgraph: its lines, its metrics and its traces. */
export interface SubgraphObservation {
  readonly onAnswered: OnAnswered;
  readonly onDisclosed: (rows: readonly WrittenRow[]) => void;
  /** Sends the last traces, and serves no metrics any more. */
  stop(): Promise<void>;
}

/** All metrics of a subgraph, of which the first two count on its word. */
export function createSubgraphMetrics({
  name,
  listPools,
  isReady,
  countDue,
  store,
  quorum,
  log,
}: Omit<ObservedSubgraph, "addProbes" | "settings">): {
  metrics: Metrics;
  counts: ReturnType<typeof addSubgraphMetrics>;
} {
  const metrics = new Metrics(name);
  const counts = addSubgraphMetrics(metrics, listPools);
  addLogMetrics(metrics, { store, quorum, log });
  addRetentionMetrics(metrics, { countDue, log });
  addProcessMetrics(metrics, isReady);

  return { metrics, counts };
}

export async function observeSubgraph({
  settings,
  addProbes,
  ...observed
}: ObservedSubgraph): Promise<SubgraphObservation> {
  const { name: service, log } = observed;
  const { metrics, counts } = createSubgraphMetrics(observed);
  const tracing = await startTracing({ service, url: settings.tracesUrl, coarse: true, log });
  const server = await startMetrics(metrics, settings.metrics, addProbes);

  return {
    onAnswered(answered) {
      const { context, operation, errors, began } = answered;
      const { viewer, count } = context;
      const ended = performance.now();
      const outcome = outcomeOf(errors);
      logAnswered(log, answered);
      counts.answered({ outcome, seconds: (ended - began) / 1000, statements: count.statements });
      tracing?.record({
        name: SPAN_NAMES.find((known) => known === operation) ?? "request",
        began,
        ended,
        facts: {
          "graphql.operation.type": operation,
          "kim_hub.request.id": viewer.requestId,
          "kim_hub.statements": count.statements,
          "error.type": outcome === "OK" ? undefined : outcome,
        },
      });
    },
    onDisclosed(rows) {
      for (const [kind, of] of Map.groupBy(rows, (row) => row.kind)) counts.disclosed(kind, of.length);
    },
    async stop() {
      await server?.stop();
      // Also where the collector is gone: its spans are lost then.
      await tracing?.stop().catch(() => log.warn("the last traces are lost"));
    },
  };
}
