/** One turn of requests against one gateway. */
export interface LoadOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  /** Characters of a right answer; another length is a fault. */
  readonly length: number;
  /** At least so long, and until every connection was answered once, nothing counts. */
  readonly leadSeconds: number;
  /** The measured part. */
  readonly seconds: number;
  /** The processes whose time is read at both ends of what counts. */
  readonly gatewayProcess: number;
  readonly sourcesProcess: number;
}

/** The result of an order. */
export interface LoadResult {
  /** Milliseconds of each request that was answered in the time that counts. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly gatewayCpuMicroseconds: number;
  /** Of the load generator and the sources. */
  readonly othersCpuMicroseconds: number;
  /** In all of the turn: answers of another status, another length, with errors, or none. */
  readonly faults: number;
}
