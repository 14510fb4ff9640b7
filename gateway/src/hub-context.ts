import { type KeyObject, randomUUID } from "node:crypto";
import { signEnvelope } from "@kim-hub/kit/envelope";
import type { SourceOutcome } from "./engine/run.js";
import type { Caller } from "./viewer.js";

/** One fetch to one subgraph, as the request log tells it. */
export interface FetchRecord {
  readonly subgraph: string;
  /** The request id under which that office knows the request, of no use to another office; null where it was not asked. */
  readonly requestId: string | null;
  readonly milliseconds: number;
  /** Why there was no answer, e.g. `TIMEOUT`; null where there was one. */
  readonly failure: string | null;
  /** The fetch was another request's of the same caller, and so is the request id. */
  readonly shared?: true;
  /** How often it was sent, where more than once. */
  readonly attempts?: number;
}

/** What one request to the hub carries along. */
export interface HubContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Under which name the caller's requests and their cost are counted. */
  readonly account: string;
  /** What the operation may cost; 0 until that is known. */
  cost: number;
  readonly fetches: FetchRecord[];
  /** How the subgraphs fared, as the caller may know it. */
  readonly sources: SourceOutcome[];
  /** Fires when the client has left; nobody reads an answer any more. */
  readonly left: AbortSignal;
  /** The request id and envelope for one subgraph, made once per request. */
  readonly addressTo: (subgraph: string) => Promise<Address>;
}

interface Address {
  readonly requestId: string;
  readonly envelope: string;
}

/** Without `left` the client is taken to stay. */
export function createHubContext(
  caller: Caller,
  key: KeyObject,
  left: AbortSignal = new AbortController().signal,
): HubContext {
  const addresses = new Map<string, Promise<Address>>();
  const address = async (subgraph: string): Promise<Address> => {
    const requestId = randomUUID();

    return { requestId, envelope: signEnvelope({ ...caller, requestId }, subgraph, key) };
  };

  return {
    requestId: randomUUID(),
    caller,
    account: caller.actor,
    cost: 0,
    fetches: [],
    sources: [],
    left,
    addressTo: (subgraph) => {
      const known = addresses.get(subgraph) ?? address(subgraph);
      addresses.set(subgraph, known);

      return known;
    },
  };
}
