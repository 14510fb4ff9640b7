import { type KeyObject, randomUUID } from "node:crypto";
import { hashToken, signEnvelope } from "@kim-hub/kit/envelope";
import type { SourceOutcome } from "../engine/wire/source.js";
import type { Caller, Tokens } from "./caller.js";

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
  /** What goes with the envelope, which names it by its hash. */
  readonly tokens: Tokens;
}

interface ContextOptions {
  /** Without it the client is taken to stay. */
  readonly left?: AbortSignal;
  /** Not part of the caller, because the caller is logged. */
  readonly tokens?: Tokens;
  /** The actor, where nothing else is given. */
  readonly account?: string;
}

const NO_TOKENS: Tokens = { access: null, trustCentre: null };
/** The one office that a token for the trust centre may reach. */
const TRUST_CENTRE = "trust-centre";

export function createHubContext(
  caller: Caller,
  key: KeyObject,
  { left = new AbortController().signal, tokens = NO_TOKENS, account = caller.actor }: ContextOptions = {},
): HubContext {
  const { purpose, caseReference } = caller;
  const tokenHash = hashOf(tokens.access);
  const addresses = new Map<string, Promise<Address>>();
  const address = async (subgraph: string): Promise<Address> => {
    const requestId = randomUUID();
    const trustCentre = subgraph === TRUST_CENTRE ? tokens.trustCentre : null;
    const trustCentreTokenHash = hashOf(trustCentre);
    const envelope = { requestId, purpose, caseReference, tokenHash, trustCentreTokenHash };

    return {
      requestId,
      envelope: signEnvelope(envelope, subgraph, key),
      tokens: { access: tokens.access, trustCentre },
    };
  };

  return {
    requestId: randomUUID(),
    caller,
    account,
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

function hashOf(token: string | null): string | null {
  return token === null ? null : hashToken(token);
}
