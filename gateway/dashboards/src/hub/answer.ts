import type { Answer, AnswerError } from "@kim-hub/kit/answer";

/** A signed statement of a run, and the line by which the request log is bound to it. */
export interface Receipt {
  readonly note: string;
  readonly entry: string;
}

/** What `extensions.hub` says of every answer. */
export interface HubFacts {
  /** Under which the request stands in the request log; empty where it did not come so far. */
  readonly requestId: string;
  readonly policyVersion: string;
  readonly sources: readonly OfficeAnswer[];
  /** Null where none was asked for, or the hub has no key for receipts. */
  readonly receipt: Receipt | null;
}

/** How one office answered. */
interface OfficeAnswer {
  /** Null where its name could say something about a person. */
  readonly subgraph: string | null;
  readonly status: "COMPLETE" | "PARTIAL" | "UNAVAILABLE";
  readonly reason: string | null;
}

export function factsOf({ extensions }: Pick<Answer, "extensions">): HubFacts {
  const { requestId = "", policyVersion = "", sources = [], receipt = null } = Object(extensions?.hub);

  return { requestId, policyVersion, sources, receipt };
}

/** The code of the hub's closed list. */
export function codeOf({ extensions }: Pick<AnswerError, "extensions">): string {
  return String(extensions?.code ?? "INTERNAL_SERVER_ERROR");
}
