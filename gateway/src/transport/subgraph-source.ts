import type { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { clientOptions } from "@kim-hub/kit/tls-options";
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

interface SourceOptions {
  readonly config: TransportConfig;
  readonly identity: TlsIdentity | null;
  readonly onCircuit: (subgraph: string, state: string) => void;
}

/** Everything the transport keeps of one subgraph, over all operations. */
export class SubgraphSource implements FlightSource {
  readonly name: string;
  readonly path: string;
  readonly config: TransportConfig;
  readonly bulkhead: Bulkhead;
  readonly circuit: Circuit;
  readonly budget = new RetryBudget();
  readonly inFlight = new SingleFlight<Flight>();
  /** When it last answered a fetch, on the clock of `performance.now()`. */
  answeredAt = Number.NEGATIVE_INFINITY;
  readonly #livePath: string;
  readonly #createPool: () => Pool;
  readonly #closing = new Set<Promise<void>>();
  #pool: Pool;

  constructor(name: string, { config, identity, onCircuit }: SourceOptions) {
    const url = new URL(config.subgraphUrl(name));
    const { origin, pathname, search } = url;
    this.name = name;
    this.path = pathname + search;
    this.#livePath = new URL("live", url).pathname;
    this.config = config;
    this.#createPool = () =>
      new Pool(origin, {
        connections: config.fetchConnections,
        connectTimeout: config.fetchTimeoutMilliseconds,
        // Every exchange has its own, tighter deadline.
        headersTimeout: 0,
        bodyTimeout: 0,
        // Dropping an exchange closes its connection, which over HTTP/2 would be everybody's.
        allowH2: false,
        ...(identity && url.protocol === "https:" && { connect: clientOptions(identity, name) }),
      });
    this.#pool = this.#createPool();
    this.bulkhead = new Bulkhead({
      limit: config.fetchConnections,
      limitPerCaller: Math.ceil(config.fetchConnections / CALLERS),
      queue: config.fetchQueue,
      queuePerCaller: config.fetchQueue,
    });
    this.circuit = new Circuit(config.circuitHalfOpenMilliseconds, (state) => onCircuit(name, state));
  }

  /** Its connections, for one attempt. */
  get pool(): Pool {
    return this.#pool;
  }

  /** Connections from now on show the certificate of now; those from before end with what is under way over them. */
  renewConnections(): void {
    this.#end(this.#pool);
    this.#pool = this.#createPool();
  }

  async close(): Promise<void> {
    this.#end(this.#pool);
    await Promise.all(this.#closing);
  }

  #end(pool: Pool): void {
    const closing = pool.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
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
