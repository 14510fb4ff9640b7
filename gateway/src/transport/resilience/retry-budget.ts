/** A fifth of the requests may be resent. */
const PER_REQUEST = 0.2;
/** With few requests, at least so many a second. */
const PER_SECOND = 2;
const MOST = 20;

/** Limits the retries to one subgraph, so that an outage does not multiply its load. */
export class RetryBudget {
  #tokens = MOST / 2;
  #since = performance.now();

  /** One request was made. */
  deposit(): void {
    this.#tokens = Math.min(MOST, this.#tokens + PER_REQUEST);
  }

  /** Spends one retry if one is left. */
  take(): boolean {
    const now = performance.now();
    this.#tokens = Math.min(MOST, this.#tokens + ((now - this.#since) / 1000) * PER_SECOND);
    this.#since = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;

    return true;
  }
}
