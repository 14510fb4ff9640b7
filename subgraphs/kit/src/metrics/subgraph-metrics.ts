import type { Metrics, Reading } from "./metrics.js";
import type { Outcome } from "./outcome.js";

/** An answer as it is counted. */
interface CountedAnswer {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly statements: number;
}

/** One pool of connections to the database, as the driver counts it. */
export interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** What a subgraph counts of its answers: no caller, no authority, no person. */
export interface SubgraphMetrics {
  answered(answer: CountedAnswer): void;
  /** Rows of the disclosure log that are on the disk. */
  disclosed(kind: string, rows: number): void;
}

export function addSubgraphMetrics(
  metrics: Metrics,
  listPools: () => ReadonlyMap<string, CountedPool>,
): SubgraphMetrics {
  const requests = metrics.counter({
    name: "kim_hub_subgraph_requests_total",
    help: "Answers of a subgraph by outcome: OK, or the code of the answer's first error.",
    labels: ["outcome"],
  });
  const durations = metrics.durations({
    name: "kim_hub_subgraph_request_duration_seconds",
    help: "How long a subgraph takes to answer.",
  });
  const statements = metrics.counter({
    name: "kim_hub_subgraph_statements_total",
    help: "SQL statements of answers.",
  });
  const disclosures = metrics.counter({
    name: "kim_hub_disclosure_entries_total",
    help: "Rows that answers have left in the disclosure log, by kind of access.",
    labels: ["kind"],
  });
  const readPools = <Label extends string>(read: (name: string, pool: CountedPool) => readonly Reading<Label>[]) =>
    [...listPools()].flatMap(([name, pool]) => read(name, pool));
  metrics.gauge({
    name: "kim_hub_database_connections",
    help: "Connections to the database by pool, used by a statement or idle.",
    labels: ["pool", "state"],
    read: () =>
      readPools((pool, { totalCount, idleCount }) => [
        [{ pool, state: "used" }, totalCount - idleCount],
        [{ pool, state: "idle" }, idleCount],
      ]),
  });
  metrics.gauge({
    name: "kim_hub_database_waiting",
    help: "Statements that wait for a connection to the database, by pool.",
    labels: ["pool"],
    read: () => readPools((pool, { waitingCount }) => [[{ pool }, waitingCount]]),
  });

  return {
    answered({ outcome, seconds, statements: count }) {
      requests.inc({ outcome });
      durations.observe(seconds);
      if (count > 0) statements.inc(count);
    },
    disclosed: (kind, rows) => disclosures.inc({ kind }, rows),
  };
}
