import { isErrorCode } from "@kim-hub/kit/errors";
import { MARKER } from "./random.js";
import type { Answer } from "./send.js";
import type { HttpRequest, RawRequest } from "./wire-request.js";

const STACK = /node_modules|\bat .*:\d+:\d+|stacktrace|node:internal/;
const LONGEST_MESSAGE = 1000;
/** Answers that are no GraphQL. */
const PLAIN = /^\/+(live|ready)/i;
/** The connection is closed under a body that is refused unread, or under headers that are too long. */
const CLOSED = ["ECONNRESET", "EPIPE", "HPE_INVALID_CONSTANT"];

/** The fault of this answer to this request, or null. */
export function faultOf(request: HttpRequest | RawRequest, answer: Answer): string | null {
  if (STACK.test(answer.text)) return "a stack trace";
  if (request.kind === "raw") return faultOfStatuses(answer);
  if (answer.failure?.startsWith("unsendable")) return null;
  if (answer.failure) return CLOSED.includes(answer.failure) ? null : answer.failure;

  return faultOfStatuses(answer) ?? (isGraphQL(request) ? faultOfBody(answer) : null);
}

function isGraphQL({ method, path }: HttpRequest): boolean {
  return method !== "HEAD" && !PLAIN.test(path);
}

function faultOfStatuses({ statuses, text }: Answer): string | null {
  const bad = statuses.find((status) => status >= 500);
  if (bad === undefined) return null;

  return bad === 503 && text.includes("SERVICE_UNAVAILABLE") ? null : `HTTP ${bad}`;
}

function faultOfBody({ statuses, text }: Answer): string | null {
  const body = parse(text);
  if (body === null) return "no JSON object";
  const { errors = [], data } = body;
  if (!Array.isArray(errors)) return "errors is no list";
  if (data === undefined && errors.length === 0) return "neither data nor errors";
  if ((statuses[0] ?? 0) >= 400 && errors.length === 0) return "a 4xx without errors";
  for (const error of errors) {
    const { message, extensions } = Object(error);
    if (!isErrorCode(extensions?.code)) return `the code ${String(extensions?.code)}`;
    if (extensions.code === "INTERNAL_SERVER_ERROR") return "INTERNAL_SERVER_ERROR";
    if (typeof message !== "string" || message === "") return "no message";
    if (message.length > LONGEST_MESSAGE) return `a message of ${message.length} characters`;
    if (message.includes(MARKER)) return `a value repeated: ${message.slice(0, 200)}`;
  }

  return null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);

    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}
