import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { ERROR_STATUS, type ErrorCode } from "../errors/errors.js";
import { discardBody } from "./discard-body.js";
import { SECURITY_HEADERS } from "./security-headers.js";

/** The largest body that is read. */
export const BODY_LIMIT = 1_048_576;

const LINGER_MILLISECONDS = 1000;

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: "The request is not a GraphQL request in JSON.",
  NOT_FOUND: "There is nothing at this address; ask at /graphql.",
  PAYLOAD_TOO_LARGE: `The request is larger than ${BODY_LIMIT} bytes.`,
  UNAUTHENTICATED: "The certificate of the caller does not let it ask here.",
  UNSUPPORTED_MEDIA_TYPE: "The request is not application/json.",
  INTERNAL_SERVER_ERROR: "The request failed inside the hub.",
};

/** Answers a request that never reached GraphQL in GraphQL's shape, with a code of the closed list. */
export async function refuse(error: FastifyError, { raw }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const code = codeOf(error);
  if (code === "PAYLOAD_TOO_LARGE") await discardBody(raw);

  return reply.code(ERROR_STATUS[code]).send(bodyOf(code));
}

export function refuseAddress(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(ERROR_STATUS.NOT_FOUND).send(bodyOf("NOT_FOUND"));
}

/** For a service that may not ask at this address. */
export function refuseCaller(reply: FastifyReply): FastifyReply {
  return reply.code(ERROR_STATUS.UNAUTHENTICATED).send(bodyOf("UNAUTHENTICATED"));
}

/** Answers bytes that are no HTTP request, or one that takes too long to arrive, and closes the connection. */
export function refuseConnection({ code }: { readonly code?: string }, socket: Socket): void {
  // More of the same: it was answered already.
  if (socket.writableEnded) return;
  if (code === "ECONNRESET" || code?.startsWith("ERR_SSL_") || !socket.writable) {
    socket.destroy();

    return;
  }
  const status = CONNECTION_STATUS[code ?? ""] ?? ERROR_STATUS.BAD_REQUEST;
  const body = JSON.stringify(bodyOf("BAD_REQUEST"));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    ...[...SECURITY_HEADERS].map((header) => header.join(": ")),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // Closed at once, it would be reset under a caller who still writes, and the answer would be lost.
  setTimeout(() => socket.destroy(), LINGER_MILLISECONDS).unref();
}

/** By Node's code for a broken connection. */
const CONNECTION_STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

function bodyOf(code: ErrorCode): object {
  return { errors: [{ message: MESSAGES[code], extensions: { code } }] };
}

function codeOf({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode === 413) return "PAYLOAD_TOO_LARGE";
  if (statusCode === 415) return "UNSUPPORTED_MEDIA_TYPE";

  return statusCode < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
}
