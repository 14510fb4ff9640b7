/** A fifth of the requests may be sent again. */
const PER_REQUEST = 0.2;
/** Where few ask, a fifth is nothing: so many a second at least. */
const PER_SECOND = 2;
const MOST = 20;

/** Bounds the retries to one subgraph, so that an outage is not met with a multiple of the usual load. */
export class RetryBudget {
  #tokens = MOST / 2;
  #since = performance.now();

  /** One request was made. */
  deposit(): void {
    this.#tokens = Math.min(MOST, this.#tokens + PER_REQUEST);
  }

  /** Whether one retry may be made now; it is then spent. */
  take(): boolean {
    const now = performance.now();
    this.#tokens = Math.min(MOST, this.#tokens + ((now - this.#since) / 1000) * PER_SECOND);
    this.#since = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;

    return true;
  }
}
