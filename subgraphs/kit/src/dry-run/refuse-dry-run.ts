import { ERROR_STATUS, ForbiddenError } from "../errors/errors.js";

/** Refuses a dry run for the request as a whole; no environment of real people takes one. */
export function refuseDryRun(): ForbiddenError {
  const error = new ForbiddenError("A dry run is for development, and this is production.");
  error.extensions.http = { status: ERROR_STATUS.FORBIDDEN };

  return error;
}
