import { errors } from "undici";
import type { FailureReason } from "../../engine/wire/source.js";

/** Which requests may be resent after a failure: none, reads, or any, because nothing was sent. */
export type SendAgain = "NONE" | "READS" | "ANY";

/** A fetch without an answer. */
export class Failed {
  readonly reason: FailureReason;
  readonly sendAgain: SendAgain;
  /** Whether it counts against the subgraph's health. */
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

/** The bytes of an answer, or why there is none. */
export type Outcome = Buffer | Failed;

/** The outcome that a status alone decides; null if the body decides. */
export function outcomeOfStatus(status: number): Failed | null {
  if (status >= 200 && status < 300) return null;
  // Following a redirect would carry the envelope to an address that no configuration names.
  if (status < 400) return new Failed("INVALID_ANSWER");
  // 401 and 5xx concern gateway and subgraph; the caller can do nothing about them.
  if (status === 401) return new Failed("REFUSED");
  if (status < 500) return null;

  return new Failed("REFUSED", { counts: true, sendAgain: PASSING.has(status) ? "READS" : "NONE" });
}

/** Statuses of a proxy or a restart, which pass soon. */
const PASSING: ReadonlySet<number> = new Set([502, 503, 504]);

/** The outcome of a failed connection; `sent` says whether the subgraph may have seen the request. */
export function outcomeOfError(error: unknown, sent: boolean): Failed {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  // Without a cause, because the parser's error holds the bytes it stumbled over.
  if (error instanceof errors.HTTPParserError || MALFORMED.has(code)) return new Failed("INVALID_ANSWER");
  if (OURS.has(code)) return new Failed("UNREACHABLE", { cause: error });

  return new Failed("UNREACHABLE", { counts: true, sendAgain: sent ? "READS" : "ANY", cause: error });
}

const MALFORMED: ReadonlySet<string> = new Set(["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "UND_ERR_HEADERS_OVERFLOW"]);

/** The pool is closed, or the request cannot be sent: the subgraph had no part in it. */
const OURS: ReadonlySet<string> = new Set(["UND_ERR_CLOSED", "UND_ERR_DESTROYED", "UND_ERR_INVALID_ARG"]);
