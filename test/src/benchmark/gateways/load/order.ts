/** One run of requests against one address. */
export interface LoadOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
  /** Characters of a right answer; another length is a fault. */
  readonly length: number;
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, whole ones: the load generator's clock has no finer ones. */
  readonly p50: number;
  readonly p99: number;
  /** Answers of another status, another length, with errors, or none. */
  readonly faults: number;
}
