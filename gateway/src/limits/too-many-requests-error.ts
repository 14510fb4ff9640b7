import { HeaderMap } from "@apollo/server";
import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";

/** The caller has exceeded a limit; `retry-after` says when it may ask again. */
export class TooManyRequestsError extends PublicError {
  constructor(message: string, millisecondsLeft: number) {
    const headers = new HeaderMap([["retry-after", String(secondsOf(millisecondsLeft))]]);
    super("TOO_MANY_REQUESTS", message, { http: { status: ERROR_STATUS.TOO_MANY_REQUESTS, headers } });
  }
}

export function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
