import { type ErrorCode, PublicError } from "@kim-hub/kit/errors";
import { Metrics } from "@kim-hub/kit/metrics";
import { outcomeOf } from "@kim-hub/kit/outcome";
import { addProcessMetrics, startMetrics } from "@kim-hub/kit/process-metrics";
import type { ProcessSettings } from "@kim-hub/kit/process-settings";
import { startTracing, type Tracing } from "@kim-hub/kit/tracing";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { HubContext } from "../caller/hub-context.js";
import type { OnAnswer } from "../http/concerns.js";
import type { RequestLog } from "../request-log/request-log.js";
import type { OnFetch } from "../transport/request-fetch-context.js";
import type { Transport } from "../transport/transport.js";
import { addGatewayMetrics, type GatewayMetrics } from "./gateway-metrics.js";

type Ways = Pick<Transport<never>, "list" | "listReachable">;

/** All metrics of the gateway, of which the second part counts on its word. */
export function createGatewayMetrics(
  ways: Ways,
  isReady: () => Promise<boolean>,
): { readonly metrics: Metrics; readonly counts: GatewayMetrics } {
  const metrics = new Metrics("gateway");
  const counts = addGatewayMetrics(metrics, ways);
  addProcessMetrics(metrics, isReady);

  return { metrics, counts };
}

interface ObservedGateway {
  readonly settings: ProcessSettings;
  readonly ways: Ways;
  readonly isReady: () => Promise<boolean>;
  readonly log: Pick<Logger, "warn">;
}

/** What an operator sees of the gateway beside its log: metrics and traces. */
export class GatewayObservation {
  readonly counts: GatewayMetrics;
  readonly #metrics: Metrics;
  readonly #settings: ProcessSettings;
  readonly #log: Pick<Logger, "warn">;
  #tracing: Tracing | null = null;
  #server: Awaited<ReturnType<typeof startMetrics>> = null;

  constructor({ settings, ways, isReady, log }: ObservedGateway) {
    const { metrics, counts } = createGatewayMetrics(ways, isReady);
    this.counts = counts;
    this.#metrics = metrics;
    this.#settings = settings;
    this.#log = log;
  }

  async start(): Promise<void> {
    const { tracesUrl: url, metrics } = this.#settings;
    this.#tracing = await startTracing({ service: "gateway", url, coarse: false, log: this.#log });
    this.#server = await startMetrics(this.#metrics, metrics);
  }

  readonly onFetch: OnFetch = (context, fetch) => {
    this.counts.fetched(operationOf(context), fetch);
    if (!this.#tracing) return;
    const { subgraph, milliseconds, failure } = fetch;
    const ended = performance.now();
    // The id by which the office knows the request stays in the request log: it would join the traces.
    context.spans.push({
      name: "fetch",
      began: ended - milliseconds,
      ended,
      facts: { "kim_hub.subgraph": subgraph, "error.type": failure ?? undefined },
    });
  };

  readonly onAnswer: OnAnswer = (answer, context, withheld) => {
    const outcome = withheld === undefined ? outcomeOf(answer.formattedErrors) : codeOf(withheld);
    const { begin, asked, requestId, spans } = context;
    const ended = performance.now();
    this.counts.answered({ operation: operationOf(context), outcome, seconds: (ended - begin) / 1000 });
    this.#tracing?.record(
      {
        name: asked.type ?? "request",
        began: begin,
        ended,
        facts: {
          "graphql.operation.type": asked.type ?? undefined,
          "graphql.operation.name": asked.savedQuery ?? undefined,
          "kim_hub.request.id": requestId,
          "error.type": outcome === "OK" ? undefined : outcome,
        },
      },
      spans,
    );
  };

  /** Counts every response, also to what Fastify refuses. */
  watch(http: FastifyInstance): void {
    http.addHook("onResponse", async ({ routeOptions: { url = "" } }, { statusCode }) =>
      this.counts.responded(ROUTES[url] ?? "pages", statusCode),
    );
  }

  /** The request log, with its entries counted. */
  countEntries(requestLog: Pick<RequestLog, keyof RequestLog>): Pick<RequestLog, keyof RequestLog> {
    return {
      requireSound: () => requestLog.requireSound(),
      stop: () => requestLog.stop(),
      append: async (...entry) => {
        try {
          await requestLog.append(...entry);
          this.counts.recorded("written");
        } catch (error) {
          this.counts.recorded("failed");
          throw error;
        }
      },
    };
  }

  /** Sends the last traces, and serves no metrics any more. */
  async stop(): Promise<void> {
    await this.#server?.stop();
    // Also where the collector is gone: its spans are lost then.
    await this.#tracing?.stop().catch(() => this.#log.warn("the last traces are lost"));
  }
}

const ROUTES: Readonly<Record<string, string>> = { "/graphql": "graphql", "/live": "health", "/ready": "health" };
/** Any text of a client: each of its own would be a line of its own. */
const OTHER = "other";

function operationOf({ asked }: HubContext): string {
  return asked.savedQuery ?? OTHER;
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof PublicError ? error.code : "INTERNAL_SERVER_ERROR";
}
