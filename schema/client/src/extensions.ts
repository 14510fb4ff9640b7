/** `extensions.hub` of an answer: by which rules and sources it came, and how to find the request again. */
export interface HubExtensions {
  /** Under which the request stands in the hub's logs. */
  readonly requestId: string;
  /** The purpose that the request named; null where it named none. */
  readonly purpose: string | null;
  /** The version of the access matrix. */
  readonly policyVersion: string;
  /** No smaller count of people or cases leaves an office. */
  readonly k: number;
  /** How many objects the operation might have made. */
  readonly cost: number;
  /** One for each subgraph that was asked, in the order of their names. */
  readonly sources: readonly SourceSummary[];
  /** The signed statement of a run, where the request asked for one and the hub has a key for it. */
  readonly receipt?: { readonly note: string; readonly entry: string };
}

/** How one subgraph answered. */
export interface SourceSummary {
  /** Null if its name could say something about a person. */
  readonly subgraph: string | null;
  readonly status: "COMPLETE" | "PARTIAL" | "UNAVAILABLE";
  /** Why something is missing; clients may branch on it. */
  readonly reason: SourceFailureReason | null;
}

/** Why a subgraph gave no answer; the list is closed. */
export type SourceFailureReason =
  /** It took longer than the deadline allowed. */
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
  /** Too many requests to it are waiting. */
  | "OVERLOADED"
  /** The client disconnected before the answer. */
  | "CANCELLED";

/** `extensions.broken` of a `BAD_USER_INPUT`: the rule that an input breaks. */
export interface BrokenRule {
  /** The fields of the input that break it together; empty where it is the whole row. */
  readonly fields: readonly string[];
  /** Completes "this value …", in English. */
  readonly rule: string;
  /** The same in German; null where the office has it in English alone. */
  readonly ruleInGerman: string | null;
}

/** One entry of `extensions.removed` of a `NO_LONGER_REPRODUCIBLE`: what is no longer there of what was known. */
export interface RemovedStates {
  /** Their period of retention is over, or they were erased because they were wrong. */
  readonly reason: "RECTIFICATION" | "RETENTION";
  readonly table: string;
  readonly count: number;
}
