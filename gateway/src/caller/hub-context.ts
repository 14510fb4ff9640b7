import { randomUUID } from "node:crypto";
import { hashToken, signEnvelope } from "@kim-hub/kit/envelope";
import type { FinishedSpan } from "@kim-hub/kit/finished-span";
import { nameHeldRole } from "@kim-hub/kit/held-role";
import type { Keys } from "@kim-hub/kit/key-ring";
import type { OperationTypeNode } from "graphql";
import type { DryOperation } from "../dry-run/dry-operation.js";
import type { SourceOutcome } from "../engine/wire/source.js";
import type { Caller, Tokens } from "./caller.js";
import type { NamedRun } from "./named-run.js";
import type { RunToReceipt } from "./run-to-receipt.js";

/** One fetch to one subgraph, as the request log lists it. */
export interface FetchRecord {
  readonly subgraph: string;
  /**
   * The request id under which the office knows the request, meaningless to other offices; null if the office was not
   * asked.
   */
  readonly requestId: string | null;
  readonly milliseconds: number;
  /** Why there was no answer, e.g. `TIMEOUT`; null if there was one. */
  readonly failure: string | null;
  /** Another request of the same caller made the fetch, under its own request id. */
  readonly shared?: true;
  /** How many rows the office says that it has left in its disclosure log, if any. */
  readonly disclosures?: number;
  /** How often the request was sent, if more than once. */
  readonly attempts?: number;
}

/** A fetch that the access matrix refused to the caller as a whole, so that the subgraph was not asked. */
export interface Refusal {
  readonly subgraph: string;
  /** The code by `Type.field`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** An operation by nothing that a client wrote. */
interface AskedOperation {
  /** `query`, `mutation` or `subscription`; null until it is known. */
  type: OperationTypeNode | null;
  /** The id of the saved query of that text; null for any other text. */
  savedQuery: string | null;
}

/** The context of one request to the hub. */
export interface HubContext {
  readonly requestId: string;
  /** When the request was authenticated, on the clock of `performance.now()`. */
  readonly begin: number;
  /** The same instant by the clock, ISO 8601. */
  readonly begunAt: string;
  readonly caller: Caller;
  /** The saved query that the request has named by its document id, if it has. */
  readonly namedRun: NamedRun | null;
  /** The instant as of which the subgraphs read their rows (ISO 8601); null for now. */
  readonly knownAt: string | null;
  /** The reference of the audit assignment that the run rests on, as the request names it; null without one. */
  readonly assignment: string | null;
  /** What a dry run has found out so far; null for every other request. */
  readonly dryRun: DryOperation | null;
  /** What its answer's receipt will be about; null until it is admitted, and for an answer without one. */
  runToReceipt: RunToReceipt | null;
  /** The name under which the caller's requests and their cost are counted. */
  readonly account: string;
  /** The cost of the operation; 0 until it is known. */
  cost: number;
  /** Whether it asks for data that are not public: its answer waits until the request log holds it. */
  accountable: boolean;
  /** What it asks for, as far as metrics and traces may name it. */
  readonly asked: AskedOperation;
  readonly fetches: FetchRecord[];
  /** Its fetches as spans of its trace; empty where there are no traces. */
  readonly spans: FinishedSpan[];
  readonly refusals: Refusal[];
  /** The outcome of each subgraph, as far as the caller may know it. */
  readonly sources: SourceOutcome[];
  /** Fires when the client disconnects. */
  readonly left: AbortSignal;
  /** The request id and envelope for one subgraph, made once per request. */
  readonly addressTo: (subgraph: string) => Promise<Address>;
}

interface Address {
  readonly requestId: string;
  readonly envelope: string;
  /** Sent beside the envelope, which holds its hash. */
  readonly tokens: Tokens;
}

interface ContextOptions {
  /** Without it the client never disconnects. */
  readonly left?: AbortSignal;
  /** Not part of the caller, because the caller is logged. */
  readonly tokens?: Tokens;
  /** Whether the caller's role is one that the request chose among its token's. */
  readonly choosesRole?: boolean;
  /** The actor by default. */
  readonly account?: string;
  readonly namedRun?: NamedRun | null;
  readonly dryRun?: DryOperation | null;
}

const NO_TOKENS: Tokens = { access: null, trustCentre: null };
/** The only office that receives a token for the trust centre. */
const TRUST_CENTRE = "trust-centre";

export function createHubContext(
  caller: Caller,
  keys: Keys,
  {
    left = new AbortController().signal,
    tokens = NO_TOKENS,
    choosesRole = false,
    account = caller.actor,
    namedRun = null,
    dryRun = null,
  }: ContextOptions = {},
): HubContext {
  const { purpose, caseReference } = caller;
  const { knownAt, assignment } = namedRun && "query" in namedRun ? namedRun : { knownAt: null, assignment: null };
  const tokenHash = hashOf(tokens.access);
  const addresses = new Map<string, Promise<Address>>();
  const address = async (subgraph: string): Promise<Address> => {
    const requestId = randomUUID();
    const trustCentre = subgraph === TRUST_CENTRE ? tokens.trustCentre : null;
    const trustCentreTokenHash = hashOf(trustCentre);
    const stated = { requestId, purpose, caseReference, tokenHash, trustCentreTokenHash };
    const chosen = choosesRole && { chosenRole: nameHeldRole(caller) };
    const named = { ...chosen, ...(knownAt !== null && { knownAt }), ...(assignment !== null && { assignment }) };
    const envelope = { ...stated, ...named, ...(dryRun && { dryRun: true as const }) };

    return {
      requestId,
      envelope: signEnvelope(envelope, subgraph, keys),
      tokens: { access: tokens.access, trustCentre },
    };
  };

  return {
    requestId: randomUUID(),
    begin: performance.now(),
    begunAt: new Date().toISOString(),
    caller,
    namedRun,
    knownAt,
    assignment,
    dryRun,
    runToReceipt: null,
    account,
    cost: 0,
    accountable: false,
    asked: { type: null, savedQuery: null },
    fetches: [],
    spans: [],
    refusals: [],
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
