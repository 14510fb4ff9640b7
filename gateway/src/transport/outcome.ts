import { errors } from "undici";
import type { FailureReason } from "../engine/wire/source.js";

/** Which requests may be sent once more after a failure: none, those that only read, or any, as nothing was sent. */
export type SendAgain = "NONE" | "READS" | "ANY";

/** A fetch that brought nothing. */
export class Failed {
  readonly reason: FailureReason;
  readonly sendAgain: SendAgain;
  /** Whether it speaks against the subgraph's health. */
  readonly counts: boolean;
  readonly cause: unknown;

  constructor(
    reason: FailureReason,
    { sendAgain = "NONE", counts = false, cause }: { sendAgain?: SendAgain; counts?: boolean; cause?: unknown } = {},
  ) {
    this.reason = reason;
    this.sendAgain = sendAgain;
    this.counts = counts;
    this.cause = cause;
  }
}

/** What a fetch brought: the bytes of an answer, or why there is none. */
export type Outcome = Buffer | Failed;

/** What a status alone decides; null where the body does. */
export function outcomeOfStatus(status: number): Failed | null {
  if (status >= 200 && status < 300) return null;
  // Followed, a redirect would carry the envelope to an address that no configuration names.
  if (status < 400) return new Failed("INVALID_ANSWER");
  // 401 and 5xx are between gateway and subgraph; the caller can do nothing about them.
  if (status === 401) return new Failed("REFUSED");
  if (status < 500) return null;

  return new Failed("REFUSED", { counts: true, sendAgain: PASSING.has(status) ? "READS" : "NONE" });
}

/** Statuses of a proxy or a restart, which are over soon. */
const PASSING: ReadonlySet<number> = new Set([502, 503, 504]);

/** What became of an exchange whose connection failed; `sent` tells whether the subgraph may have seen the request. */
export function outcomeOfError(error: unknown, sent: boolean): Failed {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  // Without a cause, because the parser's error carries the bytes it stumbled over.
  if (error instanceof errors.HTTPParserError || MALFORMED.has(code)) return new Failed("INVALID_ANSWER");
  if (OURS.has(code)) return new Failed("UNREACHABLE", { cause: error });

  return new Failed("UNREACHABLE", { counts: true, sendAgain: sent ? "READS" : "ANY", cause: error });
}

const MALFORMED: ReadonlySet<string> = new Set(["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "UND_ERR_HEADERS_OVERFLOW"]);

/** The pool is closed, or was asked for what cannot be sent: the subgraph had no part in it. */
const OURS: ReadonlySet<string> = new Set(["UND_ERR_CLOSED", "UND_ERR_DESTROYED", "UND_ERR_INVALID_ARG"]);
