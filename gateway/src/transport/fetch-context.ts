import type { FetchRecord } from "../caller/hub-context.js";

/** How one subgraph knows a request. */
export interface Address {
  /** The request id under which the office knows the request. */
  readonly requestId: string;
  /** Header names and values in turn. */
  readonly headers: readonly string[];
}

/** The data of a request that the transport needs for its fetches; only `RequestFetchContext` knows callers and envelopes. */
export interface FetchContext {
  /** Everything a subgraph may decide by: requests with equal keys may share one answer. */
  readonly callerKey: string;
  /** The name under which the caller is counted. */
  readonly account: string;
  /** How long the operation and each fetch of it may take, where it is not as long as every other. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Fires when the client disconnects. */
  readonly left: AbortSignal;
  readonly addressTo: (subgraph: string) => Promise<Address>;
  readonly record: (fetch: FetchRecord) => void;
}
