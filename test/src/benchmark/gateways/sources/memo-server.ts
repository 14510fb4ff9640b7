import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Memo } from "./memo.js";

const HOST = "127.0.0.1";

/** Serves a memo as a subgraph's endpoint, with as little as possible around it; its address. */
export async function startMemoServer(memo: Memo): Promise<string> {
  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    void respond(memo, request, response);
  });
  server.listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("A TCP server has no port.");

  return `http://${HOST}:${address.port}/graphql`;
}

async function respond(memo: Memo, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const known = memo.get(await read(request));
    const bytes = Buffer.isBuffer(known) ? known : await known;
    response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
  } catch (error) {
    // Not a GraphQL error: whatever fails here must end the benchmark, not become a fast answer.
    process.stderr.write(`source: ${error instanceof Error ? error.message : String(error)}\n`);
    response.writeHead(500).end();
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);

  return Buffer.concat(chunks).toString("utf8");
}
