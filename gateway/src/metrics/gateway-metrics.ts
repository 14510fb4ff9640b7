import type { Metrics } from "@kim-hub/kit/metrics";
import type { Outcome } from "@kim-hub/kit/outcome";
import type { FetchRecord } from "../caller/hub-context.js";
import type { PlanOutcome } from "../planner/operation-planning.js";
import { CIRCUIT_WORDS } from "../transport/resilience/circuit.js";
import type { Transport } from "../transport/transport.js";

/** An answer as it is counted. */
interface CountedAnswer {
  /** The id of a saved query, or `other`. */
  readonly operation: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** What the gateway counts of its requests: no caller, no purpose, no text of a client. */
export interface GatewayMetrics {
  answered(answer: CountedAnswer): void;
  fetched(operation: string, fetch: FetchRecord): void;
  responded(route: string, status: number): void;
  planned(outcome: PlanOutcome, milliseconds: number): void;
  recorded(outcome: "written" | "failed"): void;
  tookOver(): void;
}

/** Counts into these metrics, and reads the ways to the subgraphs when they are scraped. */
export function addGatewayMetrics(
  metrics: Metrics,
  { list, listReachable }: Pick<Transport<never>, "list" | "listReachable">,
): GatewayMetrics {
  const requests = metrics.counter({
    name: "kim_hub_gateway_requests_total",
    help: "Answers to GraphQL requests by saved query, or other, and outcome: OK, or the code of the answer's first error.",
    labels: ["operation", "outcome"],
  });
  const durations = metrics.durations({
    name: "kim_hub_gateway_request_duration_seconds",
    help: "How long an answer takes, by saved query, or other.",
    labels: ["operation"],
  });
  const fetches = metrics.counter({
    name: "kim_hub_gateway_fetches_total",
    help: "Fetches from subgraphs by outcome: OK, or why there was no answer; of several requests that share one it is one.",
    labels: ["subgraph", "outcome"],
  });
  const fetchDurations = metrics.durations({
    name: "kim_hub_gateway_fetch_duration_seconds",
    help: "How long a fetch from a subgraph takes, by the saved query that it is for, or other.",
    labels: ["subgraph", "operation"],
  });
  const responses = metrics.counter({
    name: "kim_hub_gateway_http_responses_total",
    help: "HTTP responses by route (graphql, health, pages) and status, those to requests that were refused before GraphQL too.",
    labels: ["route", "status"],
  });
  const plans = metrics.counter({
    name: "kim_hub_gateway_plans_total",
    help: "Operations that were planned, the kept plans of an earlier start among them, or refused for it, or failed.",
    labels: ["outcome"],
  });
  const planDurations = metrics.durations({
    name: "kim_hub_gateway_plan_duration_seconds",
    help: "How long planning an operation takes, with waiting for its turn.",
  });
  const entries = metrics.counter({
    name: "kim_hub_gateway_request_log_entries_total",
    help: "Entries of the request log that were written, or failed, so that the answer was withheld.",
    labels: ["outcome"],
  });
  const supergraphs = metrics.counter({
    name: "kim_hub_gateway_supergraphs_total",
    help: "Supergraphs that have taken over, the first one included.",
  });
  metrics.gauge({
    name: "kim_hub_gateway_circuit_state",
    help: "The state of the circuit to each subgraph: 1 for the present one of closed, half_open, open; of several processes of one port their number.",
    labels: ["subgraph", "state"],
    read: () =>
      list().flatMap(({ subgraph, circuit }) =>
        CIRCUIT_WORDS.map((state) => [{ subgraph, state }, state === circuit ? 1 : 0] as const),
      ),
  });
  metrics.gauge({
    name: "kim_hub_gateway_subgraph_reachable",
    help: "Whether a subgraph has answered within ten seconds or answers at /live: 1 or 0.",
    labels: ["subgraph"],
    together: "min",
    read: async () => [...(await listReachable())].map(([subgraph, is]) => [{ subgraph }, is ? 1 : 0] as const),
  });
  metrics.gauge({
    name: "kim_hub_gateway_fetches_running",
    help: "Fetches under way, by subgraph.",
    labels: ["subgraph"],
    read: () => list().map(({ subgraph, running }) => [{ subgraph }, running] as const),
  });
  metrics.gauge({
    name: "kim_hub_gateway_fetches_waiting",
    help: "Fetches that wait for a connection, by subgraph.",
    labels: ["subgraph"],
    read: () => list().map(({ subgraph, waiting }) => [{ subgraph }, waiting] as const),
  });

  return {
    answered({ operation, outcome, seconds }) {
      requests.inc({ operation, outcome });
      durations.observe({ operation }, seconds);
    },
    fetched(operation, { subgraph, failure, milliseconds, shared }) {
      if (shared) return;
      fetches.inc({ subgraph, outcome: failure ?? "OK" });
      fetchDurations.observe({ subgraph, operation }, milliseconds / 1000);
    },
    responded: (route, status) => responses.inc({ route, status: String(status) }),
    planned(outcome, milliseconds) {
      plans.inc({ outcome });
      planDurations.observe(milliseconds / 1000);
    },
    recorded: (outcome) => entries.inc({ outcome }),
    tookOver: () => supergraphs.inc(),
  };
}
