import type { SourceFailureReason } from "@kim-hub/client/extensions";
import type { BrokenRule } from "@kim-hub/kit/broken-rule";
import type { RemovedStates } from "@kim-hub/kit/removed-states";
import type { JsonObject } from "../data/json.js";

/** One GraphQL request to one subgraph, ready to be sent. */
export interface SourceRequest {
  readonly subgraph: string;
  /** The JSON body: query, operationName, variables; UTF-8. */
  readonly body: Buffer;
  /** Whether it writes: never resent, never shared, and finished even if the client disconnects. */
  readonly mutation: boolean;
  /** Whether every selected field is public, so that the answer may serve an equal request in flight. */
  readonly shareable: boolean;
  /** The steps of the operation that are left, including this one: they share the deadline. */
  readonly stepsLeft: number;
  /** The subgraph's answer if it refuses every selected field; null if it must be asked. */
  readonly refuse: (judge: Judge) => SourceAnswer | null;
}

/** A field that a fetch selects on the root or on an entity. */
export interface SelectedField {
  readonly type: string;
  readonly name: string;
  /** Undefined if the supergraph shows none. */
  readonly dataClass: string | undefined;
}

/** How the asked subgraph refuses a field; null if it does not. */
export type Judge = (field: SelectedField) => Pick<SourceError, "message" | "code"> | null;

/** A subgraph's GraphQL response, as `parseAnswer` reads it, with strings as byte strings. The engine uses it up. */
export interface SourceAnswer {
  readonly data: JsonObject | null;
  readonly errors: readonly SourceError[];
  /** The number of errors beyond these. */
  readonly moreErrors: number;
  /** Of a dry run: what the subgraph has noted, in byte strings. */
  readonly dryRun?: unknown;
  /** Whether no string in it needs an escape in JSON. */
  readonly plain: boolean;
}

/** So many errors say enough; a faulty source may have one for each of its values. */
export const MOST_ERRORS = 100;

/** One error of a subgraph's answer, without anything that must not leave the hub; its path is the subgraph's own. */
export interface SourceError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly code?: string;
  /** Of an answer as of an earlier instant: which states it would have had to read. */
  readonly removed?: readonly RemovedStates[];
  /** Of an input: the rule that it breaks, in byte strings. */
  readonly broken?: BrokenRule;
}

/** Why a subgraph gave no answer, in the words that clients may branch on. */
export type FailureReason = SourceFailureReason;

/** The outcome of one fetch, as the answer's extensions list it. */
export interface SourceOutcome {
  /** Null if naming it would reveal who holds data of the person asked about. */
  readonly subgraph: string | null;
  /** Null if it answered. */
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

/** Sends requests to subgraphs for one operation; rejects with a {@link SourceFailure} only. */
export type AskSource = (request: SourceRequest) => Promise<SourceAnswer>;
