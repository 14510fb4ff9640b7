import type { FastifyReply, FastifyRequest } from "fastify";
import type { ContextOf } from "../http/request-context.js";
import type { AnswerFast } from "./fast-answer.js";
import { readPlainRequest } from "./plain-request.js";

/** Answers a plain request for a stored operation; false if nothing was sent and Apollo Server must answer. */
export type AnswerFirst = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

export function createFastRoute(contextOf: ContextOf, answerFast: AnswerFast): AnswerFirst {
  return async (request, reply) => {
    const plain = request.method === "POST" ? readPlainRequest(request.body, request.headers.accept) : null;
    if (!plain) return false;
    // Apollo Server refuses the caller as well, with the same answer.
    const context = await contextOf(request, reply).catch(() => null);
    const answer = context && (await answerFast(plain, context));
    if (!answer) return false;
    void reply.code(answer.status);
    for (const [name, value] of answer.headers) void reply.header(name, value);
    await reply.send(answer.body);

    return true;
  };
}
