import { GATEWAY_ACCEPTS } from "@kim-hub/kit/envelope";
import { DEADLINE_GRACE_MILLISECONDS, DEADLINE_HEADER } from "@kim-hub/kit/request-work";
import { ExponentialBackoff, type IBackoff } from "cockatiel";
import type { Pool } from "undici";
import type { SourceRequest } from "../engine/wire/source.js";
import { Exchange } from "./http/exchange.js";
import { Failed, type Outcome } from "./http/outcome.js";
import type { RetryBudget } from "./resilience/retry-budget.js";
import type { TransportConfig } from "./transport-config.js";

const MOST_RETRIES = 2;
/** Decorrelated jitter is the library's default. */
const BACKOFF = new ExponentialBackoff({ initialDelay: 40, maxDelay: 500 });

/** The subgraph that receives a request. */
export interface RequestTarget {
  readonly path: string;
  readonly config: TransportConfig;
  readonly pool: Pool;
  readonly budget: RetryBudget;
}

interface Sending {
  /** Resolves with the subgraph's headers when the request may be sent. */
  readonly address: () => Promise<readonly string[]>;
  /** Whether it is never resent. */
  readonly once: boolean;
}

interface RequestOptions {
  readonly target: RequestTarget;
  readonly request: SourceRequest;
  /** When the last subscriber gives up, on the clock of `performance.now()`. */
  readonly until: () => number;
}

/** One request over HTTP, resent after passing failures within its deadline and the subgraph's retry budget. */
export class RetriedRequest {
  readonly #target: RequestTarget;
  readonly #request: SourceRequest;
  readonly #until: () => number;
  #attempts = 0;
  #exchange: Exchange | null = null;
  #wake: ((outcome: Outcome) => void) | null = null;
  #dropped: Failed | null = null;

  constructor({ target, request, until }: RequestOptions) {
    this.#target = target;
    this.#request = request;
    this.#until = until;
  }

  get attempts(): number {
    return this.#attempts;
  }

  /** That the subgraph has logged, by the answer that counts. */
  get disclosures(): number {
    return this.#exchange?.disclosures ?? 0;
  }

  /** A dropped request resolves with the drop's outcome if that counts, and rejects otherwise. */
  async send({ address, once }: Sending): Promise<Outcome> {
    const headers = await address();
    if (this.#dropped) throw new DroppedError();
    this.#target.budget.deposit();
    let backoff: IBackoff<unknown> | null = null;
    for (;;) {
      const outcome = await this.#attempt(headers);
      if (this.#dropped) return verdict(this.#dropped);
      if (!(outcome instanceof Failed) || once || !this.#maySendAgain(outcome)) return outcome;
      backoff = backoff ? backoff.next(undefined) : BACKOFF.next();
      // Without time for it, the present failure says more than the time-out that would follow.
      if (this.#until() <= performance.now() + backoff.duration || !this.#target.budget.take()) return outcome;
      await this.#rest(backoff.duration);
      if (this.#dropped) return verdict(this.#dropped);
    }
  }

  /** Ends it with an outcome, whether it is in flight or about to be resent. */
  drop(outcome: Failed): void {
    this.#dropped = outcome;
    this.#exchange?.drop();
    this.#wake?.(outcome);
  }

  #attempt(headers: readonly string[]): Promise<Outcome> {
    const { pool, path, config } = this.#target;
    this.#attempts += 1;

    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#exchange = new Exchange(config.fetchMostBytes, resolve);
      pool.dispatch(
        {
          method: "POST",
          path,
          headers: [...(config.fetchCompression ? COMPRESSED : PLAIN), ...this.#deadline(), ...headers],
          body: this.#request.body,
        },
        this.#exchange,
      );
    });
  }

  /** A write is never ended, so it carries no deadline. */
  #deadline(): string[] {
    if (this.#request.mutation) return [];

    return [
      DEADLINE_HEADER,
      String(Math.max(0, Math.ceil(this.#until() - performance.now())) + DEADLINE_GRACE_MILLISECONDS),
    ];
  }

  #maySendAgain({ sendAgain }: Failed): boolean {
    if (this.#attempts > MOST_RETRIES) return false;

    return sendAgain === "ANY" || (sendAgain === "READS" && !this.#request.mutation);
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
}

/** Nobody waits for the request any more; it says nothing of the subgraph. */
class DroppedError extends Error {}

function verdict(dropped: Failed): Failed {
  if (dropped.counts) return dropped;
  throw new DroppedError();
}

const PLAIN = ["content-type", "application/json", "accept", GATEWAY_ACCEPTS];
const COMPRESSED = [...PLAIN, "accept-encoding", "gzip, br"];
