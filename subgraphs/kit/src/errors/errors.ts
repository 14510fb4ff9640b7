import { GraphQLError } from "graphql";
import type { BrokenRule } from "./broken-rule.js";
import { describeRemovedStates, type RemovedStates } from "./removed-states.js";

/** Every code a client may branch on, with the HTTP status that a request failing as a whole carries; the list is closed. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  COST_LIMIT_EXCEEDED: 400,
  FORBIDDEN: 403,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INTERNAL_SERVER_ERROR: 500,
  NOT_AVAILABLE: 200,
  NOT_FOUND: 404,
  NO_LONGER_REPRODUCIBLE: 410,
  OPERATION_RESOLUTION_FAILURE: 400,
  PAYLOAD_TOO_LARGE: 413,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  QUERY_PLANNING_FAILED: 422,
  SERVICE_UNAVAILABLE: 503,
  SOURCE_INVALID: 200,
  SOURCE_UNAVAILABLE: 200,
  TOO_MANY_REQUESTS: 429,
  UNAUTHENTICATED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_STATUS, value);
}

/** A failure that the caller may read. Any other error is masked as `INTERNAL_SERVER_ERROR`. */
export abstract class PublicError extends GraphQLError {
  readonly code: ErrorCode;

  protected constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = new.target.name;
    this.code = code;
  }
}

/** The value breaks a rule that the message names. */
export class BadInputError extends PublicError {
  /** The rule for programs; null where only the message tells it. */
  readonly broken: BrokenRule | null;

  constructor(message: string, broken: BrokenRule | null = null) {
    super("BAD_USER_INPUT", message, broken ? { broken } : {});
    this.broken = broken;
  }
}

/** The request was understood, and the present state forbids it. */
export class ConflictError extends PublicError {
  constructor(message: string) {
    super("CONFLICT", message);
  }
}

/** The role may not do this for this purpose, whatever the data: nothing about a person can be learnt from it. */
export class ForbiddenError extends PublicError {
  constructor(message: string) {
    super("FORBIDDEN", message);
  }
}

/** The thing does not exist, or the viewer may not know that it does: the two look the same from outside. */
export class NotFoundError extends PublicError {
  constructor(message: string) {
    super("NOT_FOUND", message);
  }
}

/** No released path for this viewer: unknown, foreign, expired and withdrawn look the same from outside. */
export class NotAvailableError extends PublicError {
  constructor() {
    super("NOT_AVAILABLE", "No released path is available for this token, steering group and purpose.");
  }
}

/** What was known at the instant that the request names is not kept any more: nothing of the request is answered, rather than something else. */
export class NoLongerReproducibleError extends PublicError {
  constructor(removed: readonly RemovedStates[]) {
    super("NO_LONGER_REPRODUCIBLE", describeRemovedStates(removed), { removed });
  }
}

/** Something that the service rests on does not answer in time; the same request may succeed later. */
export class ServiceUnavailableError extends PublicError {
  constructor(message: string) {
    super("SERVICE_UNAVAILABLE", message, { http: { status: ERROR_STATUS.SERVICE_UNAVAILABLE } });
  }
}

/** Another subgraph's part is missing, from which the field is composed: the rest of the answer is there. */
export class SourceUnavailableError extends PublicError {
  constructor(message: string) {
    super("SOURCE_UNAVAILABLE", message);
  }
}

/** The request carries no proof of who asks, or one that does not hold. */
export class UnauthenticatedError extends PublicError {
  constructor(message: string) {
    super("UNAUTHENTICATED", message, { http: { status: ERROR_STATUS.UNAUTHENTICATED } });
  }
}
