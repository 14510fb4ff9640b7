import { BadInputError } from "@kim-hub/kit/errors";
import { forWholeRequest } from "./for-whole-request.js";

/** Bad input that is wrong for the request as a whole. */
export function badRequest(message: string): BadInputError {
  return forWholeRequest(new BadInputError(message));
}
