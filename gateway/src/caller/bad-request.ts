import { BadInputError, ERROR_STATUS } from "@kim-hub/kit/errors";

/** Bad input that is wrong for the request as a whole, so that the whole answer carries the status. */
export function badRequest(message: string): BadInputError {
  const error = new BadInputError(message);
  error.extensions.http = { status: ERROR_STATUS.BAD_USER_INPUT };

  return error;
}
