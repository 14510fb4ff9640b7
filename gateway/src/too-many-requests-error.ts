import { HeaderMap } from "@apollo/server";
import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";

/** The caller has asked more often in this minute than anybody may; tells in `retry-after` when the minute is over. */
export class TooManyRequestsError extends PublicError {
  constructor(perMinute: number, millisecondsLeft: number) {
    const seconds = Math.max(1, Math.ceil(millisecondsLeft / 1000));
    const headers = new HeaderMap([["retry-after", String(seconds)]]);
    super("TOO_MANY_REQUESTS", `A caller may ask ${perMinute} times a minute; ask again in ${seconds} seconds.`, {
      http: { status: ERROR_STATUS.TOO_MANY_REQUESTS, headers },
    });
  }
}
