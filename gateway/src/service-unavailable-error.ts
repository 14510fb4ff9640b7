import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";

/** Something the gateway itself rests on does not answer; the same request may succeed later. */
export class ServiceUnavailableError extends PublicError {
  constructor(message: string) {
    super("SERVICE_UNAVAILABLE", message, { http: { status: ERROR_STATUS.SERVICE_UNAVAILABLE } });
  }
}
