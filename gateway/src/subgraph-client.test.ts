import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { expect, test } from "@jest/globals";
import { generateSigningKeys, importSigningKey } from "@kim-hub/kit/keys";
import { Role } from "@kim-hub/kit/viewer";
import { createHubContext, type HubContext } from "./hub-context.js";
import { SubgraphClient } from "./subgraph-client.js";

const request = { query: "{ a }", variables: {}, operationName: undefined };
const caller = { actor: "s", role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };

async function context(): Promise<HubContext> {
  const { privateKey } = await generateSigningKeys();

  return createHubContext(caller, importSigningKey("key", JSON.stringify(privateKey)));
}

/** Asks a server that answers as told; both are closed again. */
async function ask(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const client = new SubgraphClient({
    name: "office",
    url: `http://127.0.0.1:${port}/graphql`,
    timeoutMilliseconds: 300,
  });
  const hub = await context();
  const result = await client.ask(request, hub);
  server.closeAllConnections();
  await client.close();
  server.close();

  return { result, fetches: hub.fetches };
}

test("an answer is passed on, errors and all", async () => {
  const body = { data: null, errors: [{ message: "No.", extensions: { code: "NOT_FOUND" } }] };

  const { result, fetches } = await ask((response) => response.end(JSON.stringify(body)));

  expect(result).toEqual(body);
  expect(fetches).toMatchObject([{ subgraph: "office", failure: null }]);
});

test.each<[string, string, (response: ServerResponse) => void]>([
  ["hangs", "TimeoutError", () => {}],
  ["breaks off", "UND_ERR_SOCKET", (response) => response.socket?.destroy()],
  ["answers HTML", "SyntaxError", (response) => response.end("<html></html>")],
  ["answers half of it", "SyntaxError", (response) => response.end('{"data": {')],
  ["answers another JSON", "no GraphQL", (response) => response.end("[]")],
  ["answers 500", "HTTP 500", (response) => response.writeHead(500).end('{"errors": []}')],
  ["does not know the gateway", "HTTP 401", (response) => response.writeHead(401).end('{"errors": []}')],
])("a subgraph that %s gave no answer, and the log says why", async (_kind, failure, answer) => {
  const { result, fetches } = await ask(answer);

  expect(result).toBeNull();
  expect(fetches).toMatchObject([{ failure }]);
});

test("one request is known to every subgraph under an id of its own, and to one subgraph under one", async () => {
  const hub = await context();

  const [first, again, other] = [await hub.addressTo("a"), await hub.addressTo("a"), await hub.addressTo("b")];

  expect(first).toEqual(again);
  expect(new Set([hub.requestId, first.requestId, other.requestId]).size).toBe(3);
});
