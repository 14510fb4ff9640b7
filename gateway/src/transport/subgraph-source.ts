import { Pool } from "undici";
import type { Flight, FlightSource } from "./flight.js";
import { Bulkhead } from "./resilience/bulkhead.js";
import { Circuit } from "./resilience/circuit.js";
import { RetryBudget } from "./resilience/retry-budget.js";
import { SingleFlight } from "./resilience/single-flight.js";
import type { TransportConfig } from "./transport-config.js";

/**
 * One caller may hold a quarter of the connections: with all of them its fetches would slow each other until the
 * circuit opens for everybody.
 */
const CALLERS = 4;
/** An answer of so long ago still says that a subgraph is there. */
const FRESH_MILLISECONDS = 10_000;
/** Less than a probe of Kubernetes waits by default. */
const PROBE_MILLISECONDS = 800;

/** Everything the transport keeps of one subgraph, over all operations. */
export class SubgraphSource implements FlightSource {
  readonly name: string;
  readonly path: string;
  readonly config: TransportConfig;
  readonly pool: Pool;
  readonly bulkhead: Bulkhead;
  readonly circuit: Circuit;
  readonly budget = new RetryBudget();
  readonly inFlight = new SingleFlight<Flight>();
  /** When it last answered a fetch, on the clock of `performance.now()`. */
  answeredAt = Number.NEGATIVE_INFINITY;
  readonly #livePath: string;

  constructor(name: string, config: TransportConfig, onCircuit: (subgraph: string, state: string) => void) {
    const url = new URL(config.subgraphUrl(name));
    const { origin, pathname, search } = url;
    this.name = name;
    this.path = pathname + search;
    this.#livePath = new URL("live", url).pathname;
    this.config = config;
    this.pool = new Pool(origin, {
      connections: config.fetchConnections,
      connectTimeout: config.fetchTimeoutMilliseconds,
      // Every exchange has its own, tighter deadline.
      headersTimeout: 0,
      bodyTimeout: 0,
      // Dropping an exchange closes its connection, which over HTTP/2 would be everybody's.
      allowH2: false,
    });
    this.bulkhead = new Bulkhead({
      limit: config.fetchConnections,
      limitPerCaller: Math.ceil(config.fetchConnections / CALLERS),
      queue: config.fetchQueue,
      queuePerCaller: config.fetchQueue,
    });
    this.circuit = new Circuit(config.circuitHalfOpenMilliseconds, (state) => onCircuit(name, state));
  }

  /** Whether it has just answered a fetch, or answers at `/live` now. */
  async isReachable(): Promise<boolean> {
    if (performance.now() - this.answeredAt < FRESH_MILLISECONDS) return true;
    const milliseconds = { headersTimeout: PROBE_MILLISECONDS, bodyTimeout: PROBE_MILLISECONDS };
    const signal = AbortSignal.timeout(PROBE_MILLISECONDS);
    try {
      const { statusCode, body } = await this.pool.request({
        ...{ method: "GET", path: this.#livePath, signal },
        ...milliseconds,
      });
      await body.dump();

      return statusCode === 200;
    } catch {
      return false;
    }
  }
}
