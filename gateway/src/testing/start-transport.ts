import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { FetchRecord } from "../caller/hub-context.js";
import { type FailureReason, SourceFailure, type SourceRequest } from "../engine/wire/source.js";
import { createTransport, type Transport } from "../transport/transport.js";
import type { TransportConfig } from "../transport/transport-config.js";

/** A client in a test, with its recorded fetches. */
export interface TestClient {
  readonly callerKey: string;
  readonly account: string;
  readonly left: AbortSignal;
  readonly fetches: FetchRecord[];
  readonly timeoutMilliseconds?: number;
}

/** A subgraph over real HTTP that records its requests. */
export interface TestSubgraph {
  readonly url: string;
  readonly requests: { readonly body: string; readonly headers: IncomingMessage["headers"] }[];
  readonly stop: () => Promise<void>;
}

type Answer = (response: ServerResponse, body: string, headers: IncomingMessage["headers"]) => void;

let clients = 0;
const stops: (() => Promise<void>)[] = [];

/**
 * For `afterEach`: closes everything that a test has started; servers first, so that no transport waits for their
 * answers.
 */
export async function stopEverything(): Promise<void> {
  for (const stop of stops.splice(0)) await stop();
}

export async function startSubgraph(answer: Answer, port = 0): Promise<TestSubgraph> {
  const requests: TestSubgraph["requests"] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const body = Buffer.concat(chunks).toString();
    requests.push({ body, headers: request.headers });
    answer(response, body, request.headers);
  });
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), "close");
  };
  stops.push(stop);

  return { url: await listen(server, port), requests, stop };
}

/** A server below HTTP, for answers that no HTTP server would send. */
export async function startSocketServer(onRequest: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => sockets.delete(socket)).on("data", () => onRequest(socket));
  });
  stops.push(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), "close");
  });

  return listen(server, 0);
}

/** A transport to one subgraph named `office`. */
export function startTransport(url: string, config: Partial<TransportConfig> = {}): TestTransport {
  const circuit: string[] = [];
  const transport: Transport<TestClient> = createTransport<TestClient>({
    config: { ...TRANSPORT_CONFIG, subgraphUrl: () => url, ...config },
    fetchContextOf: ({ callerKey, account, left, fetches, timeoutMilliseconds }) => ({
      callerKey,
      timeoutMilliseconds,
      account,
      left,
      addressTo: async (subgraph) => ({ requestId: `${callerKey}@${subgraph}`, headers: ["hub-envelope", callerKey] }),
      record: (fetch) => fetches.push(fetch),
    }),
    onCircuit: (_subgraph, state) => circuit.push(state),
  });
  transport.reach(["office"]);
  stops.push(() => transport.close());

  return { ...transport, circuit, ask: (request) => ask(transport, client(), request) };
}

interface TestTransport extends Transport<TestClient> {
  /** Every state of the circuit, in order. */
  readonly circuit: readonly string[];
  /** Sends one request, for an operation and a client of its own. */
  readonly ask: (request?: Partial<SourceRequest>) => Promise<unknown>;
}

/** Every client is counted on its own, even if several share a caller key. */
export function client(callerKey = "public", left: AbortSignal = new AbortController().signal): TestClient {
  clients += 1;

  return { callerKey, account: `caller ${clients}`, left, fetches: [] };
}

/** The answer, or the reason why there is none; rejects with any error but a `SourceFailure`. */
export function ask(
  transport: Transport<TestClient>,
  context: TestClient,
  request: Partial<SourceRequest> = {},
): Promise<unknown> {
  return outcome(transport.open(context)({ ...REQUEST, ...request }));
}

export async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    const reason: FailureReason = error.reason;

    return reason;
  }
}

/** Waits until the fact holds; fails after some seconds. */
export async function until(fact: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!fact()) {
    if (performance.now() > end) throw new Error(`It never came true: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export const ANSWER = { data: { a: 1 }, errors: [], moreErrors: 0, plain: true };

export const REQUEST: SourceRequest = {
  subgraph: "office",
  body: Buffer.from('{"query":"{ a }"}'),
  mutation: false,
  shareable: false,
  stepsLeft: 1,
  refuse: () => null,
};

export const MUTATION = { body: Buffer.from('{"query":"mutation { a }"}'), mutation: true };

/** Deadlines that no healthy answer comes near, however busy the machine is. */
export const TRANSPORT_CONFIG: Omit<TransportConfig, "subgraphUrl"> = {
  circuitHalfOpenMilliseconds: 60_000,
  fetchCompression: false,
  fetchConnections: 8,
  fetchMostBytes: 1024 * 1024,
  fetchQueue: 8,
  fetchTimeoutMilliseconds: 20_000,
  operationTimeoutMilliseconds: 40_000,
  shareFetches: true,
};

async function listen(server: Server, port: number): Promise<string> {
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");

  return `http://127.0.0.1:${address.port}/graphql`;
}
