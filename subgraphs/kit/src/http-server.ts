import type { ApolloServer, BaseContext } from "@apollo/server";
import { type ApolloFastifyContextFunction, fastifyApolloHandler } from "@as-integrations/fastify";
import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { discardBody } from "./discard-body.js";
import { ERROR_STATUS, type ErrorCode } from "./errors.js";

const BODY_LIMIT = 1_048_576;
const IDLE_CHECK_MILLISECONDS = 50;

interface HttpParts<C extends BaseContext> {
  readonly apollo: ApolloServer<C>;
  readonly context: ApolloFastifyContextFunction<C>;
  /** Resolves where the service can do its work; rejects where it cannot. */
  readonly checkReady: () => Promise<void>;
}

/** `/graphql`, `/live` and `/ready` on one HTTP server; what Fastify itself refuses is answered as GraphQL errors too. */
export function createHttpServer(): FastifyInstance {
  const http = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: "idle", exposeHeadRoutes: false });
  http.setErrorHandler(async (error: FastifyError, { raw }, reply) => {
    const code = codeOf(error);
    if (code === "PAYLOAD_TOO_LARGE") await discardBody(raw);

    return reply.code(ERROR_STATUS[code]).send({ errors: [{ message: MESSAGES[code], extensions: { code } }] });
  });
  http.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      errors: [{ message: "There is nothing at this address; ask at /graphql.", extensions: { code: "NOT_FOUND" } }],
    }),
  );

  return http;
}

/** Adds the three addresses. */
export function addRoutes<C extends BaseContext>(
  http: FastifyInstance,
  { apollo, context, checkReady }: HttpParts<C>,
): void {
  http.route({
    url: "/graphql",
    method: ["GET", "POST", "OPTIONS"],
    handler: fastifyApolloHandler(apollo, { context }),
  });
  http.get("/live", () => ({ live: true }));
  http.get("/ready", async (_request, reply) => {
    const ready = await checkReady().then(
      () => true,
      () => false,
    );

    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: "The request is not a GraphQL request in JSON.",
  PAYLOAD_TOO_LARGE: `The request is larger than ${BODY_LIMIT} bytes.`,
  UNSUPPORTED_MEDIA_TYPE: "The request is not application/json.",
  INTERNAL_SERVER_ERROR: "The request failed inside the hub.",
};

function codeOf({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode === 413) return "PAYLOAD_TOO_LARGE";
  if (statusCode === 415) return "UNSUPPORTED_MEDIA_TYPE";

  return statusCode < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
}

/** Listens, and tells the port that was given where the wanted one is 0. */
export async function listen(http: FastifyInstance, { host, port }: { host: string; port: number }): Promise<number> {
  await http.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken; free it or choose another.`) : error;
  });
  const address = http.server.address();

  return typeof address === "object" && address ? address.port : port;
}

/** Stops accepting, lets what is under way finish, and closes each connection as it falls idle: callers keep theirs open. */
export async function close(http: FastifyInstance): Promise<void> {
  const idle = setInterval(() => http.server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS);
  await http.close();
  clearInterval(idle);
}
