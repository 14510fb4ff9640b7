import { type FailureReason, type SourceAnswer, SourceFailure, type SourceRequest } from "../engine/wire/source.js";
import type { Errand } from "./errand.js";
import { fetchAllowance } from "./fetch-allowance.js";
import { Flight } from "./flight.js";
import { flightKey } from "./in-flight.js";
import type { SubgraphSource } from "./subgraph-source.js";
import type { TransportConfig } from "./transport-config.js";
import { Wait } from "./wait.js";

/** The fetches of one operation: they share its deadline and end when its client leaves. */
export class Operation {
  readonly #errand: Errand;
  readonly #config: TransportConfig;
  readonly #deadline: number;
  readonly #waits = new Set<Wait>();
  readonly #over = (wait: Wait): void => this.#close(wait);

  constructor(errand: Errand, config: TransportConfig) {
    this.#errand = errand;
    this.#config = config;
    this.#deadline = performance.now() + config.operationTimeoutMilliseconds;
  }

  ask(source: SubgraphSource, request: SourceRequest): Promise<SourceAnswer> {
    if (this.#errand.left.aborted && !request.mutation) return this.#refuse(request, "CANCELLED");
    const milliseconds = fetchAllowance({
      remaining: this.#deadline - performance.now(),
      stepsLeft: request.stepsLeft,
      most: this.#config.fetchTimeoutMilliseconds,
    });
    if (milliseconds === 0) return this.#refuse(request, "TIMEOUT");

    const key = this.#keyOf(request);
    const known = key === null ? undefined : source.inFlight.find(key);
    const flight = known ?? new Flight({ source, request, errand: this.#errand, key });
    const wait = new Wait({ flight, shared: known !== undefined, milliseconds, over: this.#over });
    if (this.#waits.size === 0) this.#errand.left.addEventListener("abort", this);
    this.#waits.add(wait);
    if (!known) flight.start();

    return wait.answer;
  }

  /** The client has left. */
  handleEvent(): void {
    for (const wait of this.#waits) wait.cancel();
  }

  #keyOf({ shareable, mutation, body }: SourceRequest): string | null {
    return shareable && !mutation && this.#config.shareFetches ? flightKey(this.#errand.authority, body) : null;
  }

  #close(wait: Wait): void {
    const { flight, shared, begin, failure } = wait;
    this.#waits.delete(wait);
    if (this.#waits.size === 0) this.#errand.left.removeEventListener("abort", this);
    this.#errand.record({
      subgraph: flight.request.subgraph,
      requestId: flight.requestId,
      milliseconds: Math.round(performance.now() - begin),
      failure,
      ...(shared && { shared }),
      ...(flight.attempts > 1 && { attempts: flight.attempts }),
    });
  }

  #refuse({ subgraph }: SourceRequest, failure: FailureReason): Promise<never> {
    this.#errand.record({ subgraph, requestId: null, milliseconds: 0, failure });

    return Promise.reject(new SourceFailure(failure));
  }
}
