import { PublicError } from "@kim-hub/kit/errors";

/** The mutation lacks the proof that its caller asked for it here. Without an HTTP status: the other fields are answered. */
export class OwnTokenError extends PublicError {
  constructor(message: string) {
    super("UNAUTHENTICATED", message);
  }
}
