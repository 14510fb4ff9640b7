import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import type { LogStore } from "../transparency-log/log-store.js";
import type { Metrics, Reading } from "./metrics.js";
import { readSeldom } from "./read-seldom.js";

interface LogMetricsOptions {
  readonly store: Pick<LogStore, "newest" | "unwitnessedSince">;
  readonly quorum: number;
  readonly log: Pick<Logger, "warn">;
}

const MINUTE_MILLISECONDS = 60_000;

/** How a transparency log stands: read at most once a minute. */
export function addLogMetrics(metrics: Metrics, { store, quorum, log }: LogMetricsOptions): void {
  const read = readSeldom({
    milliseconds: MINUTE_MILLISECONDS,
    read: async () => ({ newest: await store.newest(), unwitnessed: await store.unwitnessedSince(quorum) }),
    onFault: (error) => log.warn(describeFault(error), "metrics of the transparency log"),
  });
  const one = (value: number | undefined): readonly Reading<never>[] => (value === undefined ? [] : [[{}, value]]);
  const seconds = (at: Date | null | undefined) => at && at.getTime() / 1000;

  metrics.gauge({
    name: "kim_hub_log_checkpoint_timestamp_seconds",
    help: "When the newest checkpoint of the process's transparency log was signed, in seconds since 1970; no number before the first.",
    read: async () => one(seconds((await read())?.newest?.at) ?? undefined),
  });
  metrics.gauge({
    name: "kim_hub_log_entries",
    help: "Size of the tree of the process's transparency log, padding included.",
    read: async () => one((await read())?.newest?.size),
  });
  metrics.gauge({
    name: "kim_hub_log_unwitnessed_seconds",
    help: "For how long the process's transparency log has lacked the cosignatures of enough others; 0 where it has them.",
    read: async () => {
      const state = await read();
      const since = state?.unwitnessed?.getTime() ?? Date.now();

      return one(state ? (Date.now() - since) / 1000 : undefined);
    },
  });
}
