import { ENVELOPE_HEADER, TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import type { FetchRecord, HubContext } from "../caller/hub-context.js";
import { timeoutOf } from "../caller/named-run.js";
import { readerKey } from "./caller-key.js";
import type { Address, FetchContext } from "./fetch-context.js";

/** Learns of each fetch of a request when it is over. */
export type OnFetch = (context: HubContext, fetch: FetchRecord) => void;

/** The fetch context of one request to the hub: its envelopes, its request log, its client. */
export class RequestFetchContext implements FetchContext {
  readonly #context: HubContext;
  readonly #onFetch: OnFetch;
  #callerKey: string | undefined;

  constructor(context: HubContext, onFetch: OnFetch = () => {}) {
    this.#context = context;
    this.#onFetch = onFetch;
  }

  get callerKey(): string {
    const { dryRun, requestId } = this.#context;
    // The fetches of a dry run serve no other request.
    this.#callerKey ??= dryRun ? JSON.stringify(["dry run", requestId]) : readerKey(this.#context);

    return this.#callerKey;
  }

  get account(): string {
    return this.#context.account;
  }

  get timeoutMilliseconds(): number | undefined {
    return timeoutOf(this.#context.namedRun);
  }

  get left(): AbortSignal {
    return this.#context.left;
  }

  async addressTo(subgraph: string): Promise<Address> {
    const { requestId, envelope, tokens } = await this.#context.addressTo(subgraph);
    const headers = [ENVELOPE_HEADER, envelope];
    if (tokens.access !== null) headers.push("authorization", `Bearer ${tokens.access}`);
    if (tokens.trustCentre !== null) headers.push(TRUST_CENTRE_HEADER, `Bearer ${tokens.trustCentre}`);

    return { requestId, headers };
  }

  record(fetch: FetchRecord): void {
    this.#context.fetches.push(fetch);
    this.#onFetch(this.#context, fetch);
  }
}
