import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import type { DueRecords } from "../retention/count-due.js";
import type { Metrics } from "./metrics.js";
import { readSeldom } from "./read-seldom.js";

interface RetentionMetricsOptions {
  readonly countDue: () => Promise<readonly DueRecords[]>;
  readonly log: Pick<Logger, "warn">;
}

/** It changes by the day, and counting reads whole tables. */
const HOUR_MILLISECONDS = 3_600_000;

/** What an office should have deleted by now. */
export function addRetentionMetrics(metrics: Metrics, { countDue, log }: RetentionMetricsOptions): void {
  const read = readSeldom({
    milliseconds: HOUR_MILLISECONDS,
    read: countDue,
    onFault: (error) => log.warn(describeFault(error), "metrics of retention"),
  });
  metrics.gauge({
    name: "kim_hub_retention_due_records",
    help: "Records that should have been deleted by today, by kind, counted once an hour: 0, or at least 5 so that no single record shows.",
    labels: ["record"],
    together: "max",
    read: async () => ((await read()) ?? []).map(({ record, due }) => [{ record }, due] as const),
  });
}
