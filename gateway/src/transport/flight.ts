import { DEADLINE_HEADER } from "@kim-hub/kit/request-work";
import { ExponentialBackoff, type IBackoff, isBrokenCircuitError } from "cockatiel";
import type { Pool } from "undici";
import type { FailureReason, SourceRequest } from "../engine/wire/source.js";
import type { FetchContext } from "./fetch-context.js";
import { Exchange } from "./http/exchange.js";
import { Failed, type Outcome } from "./http/outcome.js";
import type { Bulkhead, Entrant } from "./resilience/bulkhead.js";
import type { Circuit } from "./resilience/circuit.js";
import type { RetryBudget } from "./resilience/retry-budget.js";
import type { SingleFlight } from "./resilience/single-flight.js";
import type { TransportConfig } from "./transport-config.js";

const MOST_RETRIES = 2;
/** Decorrelated jitter is the library's default. */
const BACKOFF = new ExponentialBackoff({ initialDelay: 40, maxDelay: 500 });
/** The subgraph ends abandoned work this much later, in case the closed connection does not say so first. */
const GRACE_MILLISECONDS = 100;
/** A fetch that had less time, because others used it up, does not count against the subgraph when it is late. */
const FAIR_MILLISECONDS = 1000;

/** An operation's interest in a flight. */
export interface Subscriber {
  /** When it gives up, on the clock of `performance.now()`. */
  readonly until: number;
  readonly settle: (outcome: Outcome) => void;
}

/** The subgraph to which a flight goes. */
export interface FlightSource {
  readonly name: string;
  readonly path: string;
  readonly config: TransportConfig;
  readonly pool: Pool;
  readonly bulkhead: Bulkhead;
  readonly circuit: Circuit;
  readonly budget: RetryBudget;
  readonly inFlight: SingleFlight<Flight>;
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
  #requestId: string | null = null;
  #attempts = 0;
  #probe = false;
  #sentAt = 0;
  #exchange: Exchange | null = null;
  #wake: ((outcome: Outcome) => void) | null = null;
  #abandoned: Failed | null = null;

  constructor(flight: { source: FlightSource; request: SourceRequest; context: FetchContext; key: string | null }) {
    this.request = flight.request;
    this.#source = flight.source;
    this.#context = flight.context;
    this.#key = flight.key;
  }

  /** The request id under which the office knows the fetch; null until it is asked. */
  get requestId(): string | null {
    return this.#requestId;
  }

  get attempts(): number {
    return this.#attempts;
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

  async #fly(): Promise<Outcome> {
    this.#probe = this.#source.circuit.probing;
    const { requestId, headers } = await this.#context.addressTo(this.#source.name);
    if (this.#abandoned) throw new AbandonedError();
    this.#requestId = requestId;
    this.#sentAt = performance.now();
    this.#source.budget.deposit();
    let backoff: IBackoff<unknown> | null = null;
    for (;;) {
      const outcome = await this.#send(headers);
      if (this.#abandoned || !(outcome instanceof Failed) || !this.#maySendAgain(outcome))
        return this.#verdict(outcome);
      backoff = backoff ? backoff.next(undefined) : BACKOFF.next();
      if (!this.#haveTimeFor(backoff.duration) || !this.#source.budget.take()) return outcome;
      await this.#rest(backoff.duration);
      if (this.#abandoned) return this.#verdict(outcome);
    }
  }

  #send(headers: readonly string[]): Promise<Outcome> {
    const { pool, path, config } = this.#source;
    this.#attempts += 1;

    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#exchange = new Exchange(config.fetchMostBytes, resolve);
      pool.dispatch(
        {
          method: "POST",
          path,
          headers: [...(config.fetchCompression ? COMPRESSED : PLAIN), ...this.#deadline(), ...headers],
          body: this.request.body,
        },
        this.#exchange,
      );
    });
  }

  /** A write is never ended, so it carries no deadline. */
  #deadline(): string[] {
    if (this.request.mutation) return [];
    const until = Math.max(0, ...Array.from(this.#subscribers, (subscriber) => subscriber.until));

    return [DEADLINE_HEADER, String(Math.max(0, Math.ceil(until - performance.now())) + GRACE_MILLISECONDS)];
  }

  #maySendAgain({ sendAgain }: Failed): boolean {
    if (this.#probe || this.#attempts > MOST_RETRIES) return false;

    return sendAgain === "ANY" || (sendAgain === "READS" && !this.request.mutation);
  }

  /** Otherwise the present failure says more than the time-out that would follow. */
  #haveTimeFor(delay: number): boolean {
    const then = performance.now() + delay;
    for (const { until } of this.#subscribers) if (until > then) return true;

    return false;
  }

  #rest(milliseconds: number): Promise<unknown> {
    return new Promise<unknown>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
    });
  }

  #verdict(outcome: Outcome): Outcome {
    if (!this.#abandoned) return outcome;
    if (this.#abandoned.counts) return this.#abandoned;
    throw new AbandonedError();
  }

  #abandon(reason: FailureReason): void {
    const fair = Math.min(FAIR_MILLISECONDS, this.#source.config.fetchTimeoutMilliseconds / 2);
    const counts = reason === "TIMEOUT" && this.#sentAt > 0 && performance.now() - this.#sentAt >= fair;
    this.#abandoned = new Failed(reason, { counts });
    this.#unlist();
    if (this.#source.bulkhead.withdraw(this)) this.#end(this.#abandoned);
    this.#exchange?.drop();
    this.#wake?.(this.#abandoned);
  }

  #land(outcome: Outcome): void {
    this.#source.bulkhead.leave(this.account);
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

const PLAIN = ["content-type", "application/json", "accept", "application/graphql-response+json, application/json"];
const COMPRESSED = [...PLAIN, "accept-encoding", "gzip, br"];

/** No subscriber remains; it says nothing of the subgraph. */
class AbandonedError extends Error {}

function outcomeOfRefusal(error: unknown): Failed {
  if (isBrokenCircuitError(error)) return new Failed("CIRCUIT_OPEN");

  // An abandoned flight has no subscribers; the other cause is a failed address.
  return new Failed("UNREACHABLE", { cause: error });
}
