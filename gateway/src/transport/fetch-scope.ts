import { type FailureReason, type SourceAnswer, SourceFailure, type SourceRequest } from "../engine/wire/source.js";
import { deadlineShare } from "./deadline-share.js";
import type { FetchContext } from "./fetch-context.js";
import { Flight } from "./flight.js";
import { flightKey } from "./flight-key.js";
import type { SubgraphSource } from "./subgraph-source.js";
import { Subscription } from "./subscription.js";
import type { TransportConfig } from "./transport-config.js";

/** The fetches of one operation: they share its deadline and end when its client disconnects. */
export class FetchScope {
  readonly #context: FetchContext;
  readonly #config: TransportConfig;
  readonly #deadline: number;
  readonly #mostOfFetch: number;
  readonly #subscriptions = new Set<Subscription>();
  readonly #onEnd = (subscription: Subscription): void => this.#close(subscription);

  constructor(context: FetchContext, config: TransportConfig) {
    this.#context = context;
    this.#config = config;
    const { timeoutMilliseconds } = context;
    this.#deadline = performance.now() + (timeoutMilliseconds ?? config.operationTimeoutMilliseconds);
    this.#mostOfFetch = timeoutMilliseconds ?? config.fetchTimeoutMilliseconds;
  }

  ask(source: SubgraphSource, request: SourceRequest): Promise<SourceAnswer> {
    if (this.#context.left.aborted && !request.mutation) return this.#refuse(request, "CANCELLED");
    const milliseconds = deadlineShare({
      remaining: this.#deadline - performance.now(),
      stepsLeft: request.stepsLeft,
      most: this.#mostOfFetch,
    });
    if (milliseconds === 0) return this.#refuse(request, "TIMEOUT");

    const key = this.#keyOf(request);
    const joined = key === null ? undefined : source.inFlight.find(key);
    const flight = joined ?? new Flight({ source, request, context: this.#context, key });
    const subscription = new Subscription({ flight, shared: joined !== undefined, milliseconds, onEnd: this.#onEnd });
    if (this.#subscriptions.size === 0) this.#context.left.addEventListener("abort", this);
    this.#subscriptions.add(subscription);
    if (!joined) flight.start();

    return subscription.answer;
  }

  /** The client has disconnected. */
  handleEvent(): void {
    for (const subscription of this.#subscriptions) subscription.cancel();
  }

  #keyOf({ shareable, mutation, body }: SourceRequest): string | null {
    return shareable && !mutation && this.#config.shareFetches ? flightKey(this.#context.callerKey, body) : null;
  }

  #close(subscription: Subscription): void {
    const { flight, shared, begin, failure } = subscription;
    this.#subscriptions.delete(subscription);
    if (this.#subscriptions.size === 0) this.#context.left.removeEventListener("abort", this);
    this.#context.record({
      subgraph: flight.request.subgraph,
      requestId: flight.requestId,
      milliseconds: Math.round(performance.now() - begin),
      failure,
      ...(shared && { shared }),
      ...(flight.disclosures > 0 && { disclosures: flight.disclosures }),
      ...(flight.attempts > 1 && { attempts: flight.attempts }),
    });
  }

  #refuse({ subgraph }: SourceRequest, failure: FailureReason): Promise<never> {
    this.#context.record({ subgraph, requestId: null, milliseconds: 0, failure });

    return Promise.reject(new SourceFailure(failure));
  }
}
