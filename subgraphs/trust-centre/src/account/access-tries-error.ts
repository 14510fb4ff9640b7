import { PublicError } from "@kim-hub/kit/errors";

/** Counts tries whatever came of them, so that it says nothing of any code. Without an HTTP status: the other fields are answered. */
export class AccessTriesError extends PublicError {
  constructor() {
    super("TOO_MANY_REQUESTS", "Access codes can be tried five times a day.");
  }
}
