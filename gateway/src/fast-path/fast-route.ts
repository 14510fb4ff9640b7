import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ContextOf } from "../http/request-context.js";
import type { AnswerFast } from "./fast-answer.js";
import { readPlainRequest } from "./plain-request.js";

/** Answers a plain request for a stored operation; false if nothing was sent and Apollo Server must answer. */
export type AnswerFirst = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

export function createFastRoute(contextOf: ContextOf, answerFast: AnswerFast): AnswerFirst {
  return async (request, reply) => {
    const known = request.method === "POST" ? readPlainRequest(request.body, request.headers.accept) : null;
    if (!known) return false;
    // Apollo Server refuses the caller as well, with the same answer.
    const contextValue = await contextOf(request, reply).catch(() => null);
    if (!contextValue) return false;
    const answer = await answerFast({ request: known, contextValue, http: () => toGraphQLRequest(request) });
    if (!answer) return false;
    void reply.code(answer.status);
    for (const [name, value] of answer.headers) void reply.header(name, value);
    await reply.send(answer.body);

    return true;
  };
}

function toGraphQLRequest({ headers, method, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }

  return { method, headers: map, search: "", body };
}
