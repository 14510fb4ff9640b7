import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { localDate } from "../calendar/calendar.js";
import { describeFault } from "../process/log.js";
import { listRules, readRetentionRules } from "../retention/retention-rules.js";
import type { Metrics } from "./metrics.js";
import { readSeldom } from "./read-seldom.js";

interface RetentionMetricsOptions {
  /** As the table of periods names it. */
  readonly office: string;
  readonly em: EntityManager;
  readonly log: Pick<Logger, "warn">;
}

interface Due {
  readonly record: string;
  readonly due: number;
}

/** It changes by the day, and counting reads whole tables. */
const HOUR_MILLISECONDS = 3_600_000;

/** What an office should have deleted by now. */
export function addRetentionMetrics(metrics: Metrics, { office, em, log }: RetentionMetricsOptions): void {
  const count = async () => {
    const today = localDate();
    const periods = listRules(readRetentionRules(), office, today).map(({ record, period }) => [record, period]);
    const values = [today, JSON.stringify(Object.fromEntries(periods))];

    return em.fork().execute<Due[]>("select of_record as record, due from retention_due(?::date, ?::jsonb)", values);
  };
  const read = readSeldom({
    milliseconds: HOUR_MILLISECONDS,
    read: count,
    onFault: (error) => log.warn(describeFault(error), "metrics of retention"),
  });
  metrics.gauge({
    name: "kim_hub_retention_due_records",
    help: "Records that should have been deleted by today, by kind, counted once an hour: 0, or at least 5 so that no single record shows.",
    labels: ["record"],
    together: "max",
    read: async () => ((await read()) ?? []).map(({ record, due }) => [{ record }, due]),
  });
}
