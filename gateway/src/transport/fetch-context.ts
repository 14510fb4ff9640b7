import type { FetchRecord } from "../caller/hub-context.js";

/** How one request is known to one subgraph. */
export interface Address {
  /** The request id under which that office knows the request. */
  readonly requestId: string;
  /** Header names and values in turn, as they are sent. */
  readonly headers: readonly string[];
}

/** What the transport must know of the operation it fetches for; only the errand of the hub knows callers and envelopes. */
export interface FetchContext {
  /** Everything a subgraph may decide by: two errands of one authority may get one answer. */
  readonly callerKey: string;
  /** Under which name the caller is counted. */
  readonly account: string;
  /** Fires when the client has left. */
  readonly left: AbortSignal;
  readonly addressTo: (subgraph: string) => Promise<Address>;
  readonly record: (fetch: FetchRecord) => void;
}
