import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { namedError } from "../sign-in/named-error.js";
import { ProviderSilent } from "../sign-in/sessions.js";
import { Failure, SignInFirst } from "./failure.js";

/** The failure that a page shows for an error; one that no code names is logged under the number on the page. */
export function failureOf(error: unknown, log: Pick<Logger, "error">): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ProviderSilent) return new Failure("SERVICE_UNAVAILABLE", { status: 503 });
  // Whoever posts a form after their session has ended.
  if (error instanceof SignInFirst) return new Failure("UNAUTHENTICATED", { status: 401 });
  const { statusCode: status = 500 } = Object(error);
  if (status === 413) return new Failure("PAYLOAD_TOO_LARGE", { status });
  if (status >= 400 && status < 500) return new Failure("BAD_REQUEST", { status });
  const requestId = randomUUID();
  log.error({ requestId, ...namedError(error) }, "a page failed");

  return new Failure("INTERNAL_SERVER_ERROR", { status: 500, requestId });
}
