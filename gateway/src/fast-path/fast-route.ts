import type { FastifyInstance } from "fastify";
import type { ContextOf } from "../http/request-context.js";
import type { AnswerFast } from "./fast-answer.js";
import { readPlainRequest } from "./plain-request.js";

/** Answers plain requests for stored operations before they reach Apollo Server, which answers all others. */
export function addFastRoute(http: FastifyInstance, contextOf: ContextOf, answerFast: AnswerFast): void {
  http.addHook("preHandler", async (request, reply) => {
    if (request.method !== "POST" || request.routeOptions.url !== "/graphql") return;
    const plain = readPlainRequest(request.body, request.headers.accept);
    // Apollo Server refuses the caller as well, with the same answer.
    const context = plain && (await contextOf(request, reply).catch(() => null));
    const answer = plain && context && (await answerFast(plain, context));
    if (!answer) return;
    void reply.code(answer.status);
    for (const [name, value] of answer.headers) void reply.header(name, value);

    return reply.send(answer.body);
  });
}
