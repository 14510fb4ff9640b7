import type { JsonObject } from "../data/json.js";

/** One GraphQL request to one subgraph, ready to be sent. */
export interface SourceRequest {
  readonly subgraph: string;
  /** The JSON body: query, operationName, variables; UTF-8. */
  readonly body: Buffer;
  /** Whether it writes: never sent twice, never shared, and finished even when the client has left. */
  readonly mutation: boolean;
  /** Whether every field asked for is public, so that the answer may serve an equal request that is under way. */
  readonly shareable: boolean;
  /** How many steps of the operation are still to come, this one among them: the deadline is divided over them. */
  readonly stepsLeft: number;
}

/** What a subgraph answered, as `parseAnswer` reads it: a GraphQL response whose texts are wire text. The engine uses it up. */
export interface SourceAnswer {
  readonly data: JsonObject | null;
  readonly errors: readonly SourceError[];
  /** How many errors it holds beside these. */
  readonly moreErrors: number;
  /** Whether no text in it needs an escape in JSON. */
  readonly plain: boolean;
}

/** So many errors say enough; a faulty source may have one for each of its values. */
export const MOST_ERRORS = 100;

/** One error of a subgraph's answer, without what leaves the hub in no case; its path is the subgraph's own. */
export interface SourceError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly code?: string;
}

/** Why a subgraph gave no answer; the list is closed, clients may branch on it. */
export type FailureReason =
  /** It took longer than the deadline left. */
  | "TIMEOUT"
  /** No connection, or it broke off. */
  | "UNREACHABLE"
  /** HTTP 5xx, or it does not know the gateway (401). */
  | "REFUSED"
  /** Not GraphQL: no JSON, another shape, half of it. */
  | "INVALID_ANSWER"
  /** More bytes than one answer may have. */
  | "TOO_LARGE"
  /** It failed too often just now and is not asked for a while. */
  | "CIRCUIT_OPEN"
  /** Too many requests to it wait already. */
  | "OVERLOADED"
  /** The client left before it was answered. */
  | "CANCELLED";

/** A subgraph's part in one answer. */
export interface SourceOutcome {
  /** Null where naming it would tell who holds something of the person asked about. */
  readonly subgraph: string | null;
  /** Null where it answered. */
  readonly reason: FailureReason | null;
}

/** A subgraph gave no answer. */
export class SourceFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = new.target.name;
    this.reason = reason;
  }
}

/** Asks one subgraph on behalf of one operation; rejects with a {@link SourceFailure} only. */
export type AskSource = (request: SourceRequest) => Promise<SourceAnswer>;
