import { ERROR_STATUS, type PublicError } from "@kim-hub/kit/errors";

/** The error of a request that fails as a whole, so that the whole answer carries the status of its code. */
export function forWholeRequest<E extends PublicError>(error: E): E {
  error.extensions.http = { status: ERROR_STATUS[error.code] };

  return error;
}
