import { isBrokenCircuitError } from "cockatiel";
import type { FailureReason, SourceRequest } from "../engine/wire/source.js";
import type { FetchContext } from "./fetch-context.js";
import { Failed, type Outcome } from "./http/outcome.js";
import type { Bulkhead, Entrant } from "./resilience/bulkhead.js";
import type { Circuit } from "./resilience/circuit.js";
import type { SingleFlight } from "./resilience/single-flight.js";
import { type RequestTarget, RetriedRequest } from "./retried-request.js";

/** A fetch that had less time, because others used it up, does not count against the subgraph when it is late. */
const FAIR_MILLISECONDS = 1000;

/** An operation's interest in a flight. */
export interface Subscriber {
  /** When it gives up, on the clock of `performance.now()`. */
  readonly until: number;
  readonly settle: (outcome: Outcome) => void;
}

/** The subgraph to which a flight goes. */
export interface FlightSource extends RequestTarget {
  readonly name: string;
  readonly bulkhead: Bulkhead;
  readonly circuit: Circuit;
  readonly inFlight: SingleFlight<Flight>;
  answeredAt: number;
}

/**
 * One in-flight request shared by one or more operations: queued, sent, retried, delivered to every subscriber, aborted
 * when none remain.
 */
export class Flight implements Entrant {
  readonly request: SourceRequest;
  readonly #source: FlightSource;
  readonly #context: FetchContext;
  readonly #key: string | null;
  readonly #subscribers = new Set<Subscriber>();
  readonly #sending: RetriedRequest;
  #requestId: string | null = null;
  #probe = false;
  #sentAt = 0;

  constructor(flight: { source: FlightSource; request: SourceRequest; context: FetchContext; key: string | null }) {
    this.request = flight.request;
    this.#source = flight.source;
    this.#context = flight.context;
    this.#key = flight.key;
    this.#sending = new RetriedRequest({
      target: flight.source,
      request: flight.request,
      until: () => Math.max(0, ...Array.from(this.#subscribers, ({ until }) => until)),
    });
  }

  /** The request id under which the office knows the fetch; null until it is asked. */
  get requestId(): string | null {
    return this.#requestId;
  }

  get attempts(): number {
    return this.#sending.attempts;
  }

  get disclosures(): number {
    return this.#sending.disclosures;
  }

  /**
   * Whether it finishes without its client: a write may have happened, and a probe decides for everybody, so that
   * clients who disconnect cannot keep a circuit open.
   */
  get finishesAlways(): boolean {
    return this.request.mutation || this.#probe;
  }

  start(): void {
    if (this.#key !== null) this.#source.inFlight.add(this.#key, this);
    if (!this.#source.bulkhead.ask(this)) this.refuse();
  }

  /** Of the operation that started it, though others may have joined. */
  get account(): string {
    return this.#context.account;
  }

  refuse(): void {
    this.#end(new Failed("OVERLOADED"));
  }

  enter(): void {
    this.#source.circuit
      .run(() => this.#fly())
      .then(
        (outcome) => this.#land(outcome),
        (error: unknown) => this.#land(outcomeOfRefusal(error)),
      );
  }

  join(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
  }

  leave(subscriber: Subscriber, reason: FailureReason): void {
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size === 0) this.#abandon(reason);
  }

  #fly(): Promise<Outcome> {
    this.#probe = this.#source.circuit.probing;

    return this.#sending.send({ address: () => this.#address(), once: this.#probe });
  }

  async #address(): Promise<readonly string[]> {
    const { requestId, headers } = await this.#context.addressTo(this.#source.name);
    if (this.#subscribers.size === 0) return [];
    this.#requestId = requestId;
    this.#sentAt = performance.now();

    return headers;
  }

  #abandon(reason: FailureReason): void {
    const fair = Math.min(FAIR_MILLISECONDS, this.#source.config.fetchTimeoutMilliseconds / 2);
    const counts = reason === "TIMEOUT" && this.#sentAt > 0 && performance.now() - this.#sentAt >= fair;
    const abandoned = new Failed(reason, { counts });
    this.#unlist();
    if (this.#source.bulkhead.withdraw(this)) this.#end(abandoned);
    this.#sending.drop(abandoned);
  }

  #land(outcome: Outcome): void {
    this.#source.bulkhead.leave(this.account);
    if (!(outcome instanceof Failed)) this.#source.answeredAt = performance.now();
    this.#end(outcome);
  }

  #end(outcome: Outcome): void {
    this.#unlist();
    // Also after a failure: the write may have happened all the same.
    if (this.request.mutation) this.#source.inFlight.forget();
    for (const subscriber of this.#subscribers) subscriber.settle(outcome);
  }

  #unlist(): void {
    if (this.#key !== null) this.#source.inFlight.remove(this.#key, this);
  }
}

function outcomeOfRefusal(error: unknown): Failed {
  if (isBrokenCircuitError(error)) return new Failed("CIRCUIT_OPEN");

  // An abandoned flight has no subscribers; the other cause is a failed address.
  return new Failed("UNREACHABLE", { cause: error });
}
