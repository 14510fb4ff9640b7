import { type KeyObject, randomUUID } from "node:crypto";
import { signEnvelope } from "@kim-hub/kit/envelope";
import type { Caller } from "./viewer.js";

/** One fetch to one subgraph, as the request log tells it. */
export interface FetchRecord {
  readonly subgraph: string;
  /** The request id under which that office knows the request; of no use to another office. */
  readonly requestId: string;
  readonly milliseconds: number;
  /** Why there was no answer, e.g. `TimeoutError` or `ECONNREFUSED`; null where there was one. */
  readonly failure: string | null;
}

/** What one request to the hub carries along. */
export interface HubContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly fetches: FetchRecord[];
  /** The request id and envelope for one subgraph, made once per request. */
  readonly addressTo: (subgraph: string) => Promise<Address>;
}

interface Address {
  readonly requestId: string;
  readonly envelope: string;
}

export function createHubContext(caller: Caller, key: KeyObject): HubContext {
  const addresses = new Map<string, Promise<Address>>();
  const address = async (subgraph: string): Promise<Address> => {
    const requestId = randomUUID();

    return { requestId, envelope: signEnvelope({ ...caller, requestId }, subgraph, key) };
  };

  return {
    requestId: randomUUID(),
    caller,
    fetches: [],
    addressTo: (subgraph) => {
      const known = addresses.get(subgraph) ?? address(subgraph);
      addresses.set(subgraph, known);

      return known;
    },
  };
}
