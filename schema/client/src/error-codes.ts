/** Every code that an error of the hub may carry, with the HTTP status of a request that fails as a whole by it; the list is closed. */
export const ERROR_CODES = {
  BAD_REQUEST: { status: 400, meaning: "The HTTP request is no GraphQL request." },
  BAD_USER_INPUT: {
    status: 400,
    meaning: "A value breaks a rule that the message names, and `extensions.broken` for programs.",
  },
  CONFLICT: { status: 409, meaning: "The request was understood, and the present state forbids it." },
  COST_LIMIT_EXCEEDED: {
    status: 400,
    meaning: "The operation may make more objects than one operation may: ask for less.",
  },
  FORBIDDEN: { status: 403, meaning: "The role may not do this for this purpose, whatever the data." },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: "The text is no GraphQL." },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: "The operation does not fit the schema." },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: "Something failed inside the hub, which says no more of it." },
  NOT_AVAILABLE: {
    status: 200,
    meaning: "No released path for this viewer: unknown, foreign, expired and withdrawn look the same from outside.",
  },
  NOT_FOUND: { status: 404, meaning: "The thing does not exist, or the viewer may not know that it does." },
  NO_LONGER_REPRODUCIBLE: {
    status: 410,
    meaning:
      "What was known at the instant that the request names is not kept any more; `extensions.removed` says of what.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: "The text has no operation of this name, or several and no name.",
  },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: "The request has more bytes than a request may have." },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: "The hub keeps no client's texts: send the whole, or a saved query's id.",
  },
  QUERY_PLANNING_FAILED: {
    status: 422,
    meaning: "The hub found no way to answer the operation that it can prove right.",
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning: "Something that the service rests on does not answer in time: ask again later.",
  },
  SOURCE_INVALID: {
    status: 200,
    meaning: "An office's answer breaks the schema here; the rest of the answer is there.",
  },
  SOURCE_UNAVAILABLE: {
    status: 200,
    meaning: "An office did not answer; the rest of the answer is there. Ask again later.",
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    meaning: "The caller has asked too much in this minute; `retry-after` says when to go on.",
  },
  UNAUTHENTICATED: { status: 401, meaning: "The request carries no proof of who asks, or one that does not hold." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: "The body is not of a type that the address takes." },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly meaning: string }>>;

export type HubErrorCode = keyof typeof ERROR_CODES;

/** The code of an error of an answer; null for an error that is not the hub's. */
export function readErrorCode(error: {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}): HubErrorCode | null {
  const code = error.extensions?.code;

  return isErrorCode(code) ? code : null;
}

function isErrorCode(value: unknown): value is HubErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_CODES, value);
}
