import cluster from "node:cluster";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { TLSSocket } from "node:tls";
import type { ApolloServer, BaseContext } from "@apollo/server";
import { type ApolloFastifyContextFunction, fastifyApolloHandler } from "@as-integrations/fastify";
import compress, { type FastifyCompressOptions } from "@fastify/compress";
import cors, { type FastifyCorsOptions } from "@fastify/cors";
import fastify, { type FastifyInstance } from "fastify";
import { ROLE_HEADER } from "../identity/choose-role.js";
import { TRUST_CENTRE_HEADER } from "../identity/envelope.js";
import { serverOptions } from "../tls/tls-options.js";
import { guardDoor, type TlsDoor } from "./guard-door.js";
import { BODY_LIMIT, refuse, refuseAddress, refuseConnection } from "./http-refusal.js";
import { listMissing, type Needs, type NotReadyReason } from "./readiness.js";
import { SECURITY_HEADERS } from "./security-headers.js";

const IDLE_CHECK_MILLISECONDS = 50;
/** A caller who sends slower than this holds a connection on purpose. */
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
const TIMEOUT_CHECK_MILLISECONDS = 2000;
const UNUSED_MILLISECONDS = 1000;
/**
 * Linux itself deals the connections out to the workers. Node would deal them out in the primary, and a connection on
 * its way to a worker that dies would hang for ever instead of being reset.
 */
const SHARES_PORT = cluster.isWorker && process.platform === "linux";
const COMPRESSION: FastifyCompressOptions = {
  encodings: ["br", "gzip"],
  // Below it, compressing costs more than a packet saves.
  threshold: 1024,
  // Above it, the work goes to a thread; below it, handing over costs more than the work.
  syncThreshold: 16_384,
  // A compressed request would be a bomb that the body limit sees only once it is unpacked.
  globalDecompression: false,
};
/** Rules for pages of other origins; their scripts send tokens, never the browser itself. */
const CORS: FastifyCorsOptions = {
  methods: ["GET", "POST"],
  allowedHeaders: [
    ...["content-type", "authorization", ROLE_HEADER, "hub-purpose", "hub-case-reference", TRUST_CENTRE_HEADER],
    "apollo-require-preflight",
  ],
  exposedHeaders: ["retry-after"],
  credentials: false,
  maxAge: 600,
};

interface RouteOptions<C extends BaseContext> {
  readonly apollo: ApolloServer<C>;
  readonly context: ApolloFastifyContextFunction<C>;
  readonly needs: Needs;
}

interface HttpSettings {
  readonly trustedProxies?: readonly string[];
  readonly corsOrigins?: readonly string[];
  /** Without it the server speaks plain HTTP. */
  readonly door?: TlsDoor | null;
}

/**
 * `/graphql`, `/live` and `/ready` on one HTTP server; requests that Fastify itself refuses get GraphQL errors too.
 * Only `trustedProxies` may state a caller's address; only pages of `corsOrigins` may ask.
 */
export function createHttpServer({
  trustedProxies = [],
  corsOrigins = [],
  door = null,
}: HttpSettings = {}): FastifyInstance {
  const timeouts = {
    headersTimeout: HEADERS_MILLISECONDS,
    requestTimeout: REQUEST_MILLISECONDS,
    connectionsCheckingInterval: TIMEOUT_CHECK_MILLISECONDS,
  };
  const https = door && { ...timeouts, ...serverOptions(door.identity, door.admits !== null) };
  const options = {
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
    exposeHeadRoutes: false,
    requestTimeout: REQUEST_MILLISECONDS,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    frameworkErrors: refuse,
    clientErrorHandler: refuseConnection,
  } as const;
  // Both servers take the same requests; only their types differ.
  const http = https
    ? (fastify({ ...options, https }) as unknown as FastifyInstance)
    : fastify({ ...options, http: timeouts });
  // Before Fastify, which answers some requests without asking any hook.
  http.server.prependListener("request", ({ socket }, response) => {
    USED.add(socket);
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  });
  http.setErrorHandler(refuse);
  http.setNotFoundHandler(refuseAddress);
  // Node would answer 417 by itself and without a body; an unknown expectation may be ignored.
  http.server.on("checkExpectation", (request, response) => http.server.emit("request", request, response));
  if (corsOrigins.length > 0) void http.register(cors, { ...CORS, origin: [...corsOrigins] });
  void http.register(compress, COMPRESSION);
  const open = new Map<Socket, number>();
  OPEN.set(http, open);
  http.server.on(door ? "secureConnection" : "connection", (socket: Socket) => {
    open.set(socket, performance.now());
    socket.once("close", () => open.delete(socket));
  });
  if (door) guardDoor(http, door);

  return http;
}

/** Adds the three addresses. */
export function addRoutes<C extends BaseContext>(
  http: FastifyInstance,
  { apollo, context, needs }: RouteOptions<C>,
): void {
  // Registered, so that the routes come after compression, which waits for them.
  void http.register(async (routes) => {
    routes.route({
      url: "/graphql",
      method: ["GET", "POST", "OPTIONS"],
      handler: fastifyApolloHandler(apollo, { context }),
    });
  });
  addHealthRoutes(http, needs);
}

/** `/live` is about the process alone; `/ready` says whether the server can serve now, and if not why. */
export function addHealthRoutes(http: FastifyInstance, needs: Needs, of: FastifyInstance = http): void {
  void http.register(async (routes) => {
    routes.get("/live", () => ({ live: true }));
    routes.get("/ready", async (_request, reply) => {
      const reasons = await whyNotReady(of, needs);

      return reasons.length === 0 ? { ready: true } : reply.code(503).send({ ready: false, reasons });
    });
  });
}

/** Every reason why the process is not ready now; none if it is. */
export async function whyNotReady(http: FastifyInstance, needs: Needs): Promise<readonly NotReadyReason[]> {
  const missing = await listMissing(needs);

  return DRAINING.has(http) ? ["DRAINING", ...missing] : missing;
}

/** Listens and returns the port, which the system chooses if the wanted one is 0. */
export async function listen(http: FastifyInstance, { host, port }: { host: string; port: number }): Promise<number> {
  // Fastify hands everything on to Node; its own type does not know all of it.
  const options = { host, port, reusePort: SHARES_PORT };
  await http.listen(options).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken; free it or choose another.`) : error;
  });
  const address = http.server.address();

  return typeof address === "object" && address ? address.port : port;
}

/** The connections of each server, with the time of their opening. */
const OPEN = new WeakMap<FastifyInstance, ReadonlyMap<Socket, number>>();

/** Those over which a request has come. */
const USED = new WeakSet<Socket>();

/** Over TLS the handshake counts as bytes: such a connection is unused when no request has followed it for a while. */
function isUnused(socket: Socket, since: number): boolean {
  if (!(socket instanceof TLSSocket)) return socket.bytesRead === 0;

  return !USED.has(socket) && performance.now() - since > UNUSED_MILLISECONDS;
}

/** The servers that are about to close. */
const DRAINING = new WeakSet<FastifyInstance>();

/**
 * Serves on for the time to drain, in which `/ready` keeps new callers away; then stops accepting, waits for running
 * requests, and closes each connection as it falls idle: callers keep theirs open.
 */
export async function close(http: FastifyInstance, { drainSeconds = 0 } = {}): Promise<void> {
  DRAINING.add(http);
  if (drainSeconds > 0) await pause(drainSeconds * 1000);
  const idle = setInterval(() => {
    http.server.closeIdleConnections();
    // Node counts one over which nothing has come yet as busy, and would wait for ever.
    for (const [socket, since] of OPEN.get(http) ?? []) if (isUnused(socket, since)) socket.destroy();
  }, IDLE_CHECK_MILLISECONDS);
  await http.close();
  clearInterval(idle);
}
