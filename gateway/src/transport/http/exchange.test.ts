import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { toByteString } from "../../engine/wire/byte-string.js";
import {
  ANSWER,
  ask,
  client,
  MUTATION,
  startSocketServer,
  startSubgraph,
  startTransport,
  stopEverything,
  until,
} from "../../testing/start-transport.js";

afterEach(stopEverything);

const OK = JSON.stringify(ANSWER);

test("an answer is passed on, and the subgraph was sent body, envelope and what it may answer in", async () => {
  const office = await startSubgraph((response) => response.end(OK));

  expect(await startTransport(office.url).ask()).toEqual(ANSWER);
  expect(office.requests).toMatchObject([
    { body: '{"query":"{ a }"}', headers: { "hub-envelope": "public", "content-type": "application/json" } },
  ]);
  expect(office.requests[0]?.headers["accept-encoding"]).toBeUndefined();
});

test("how many disclosures a subgraph has logged is recorded with the fetch; nonsense is not", async () => {
  for (const [said, disclosures] of [
    ["3", 3],
    ["-1", undefined],
    ["many", undefined],
    ["1e400", undefined],
  ] as const) {
    const office = await startSubgraph((response) => response.setHeader("hub-disclosures", said).end(OK));
    const asker = client();
    await ask(startTransport(office.url), asker);

    expect(asker.fetches.map((fetch) => fetch.disclosures)).toEqual([disclosures]);
  }
});

test("an answer in many pieces, cut inside a letter, is one answer", async () => {
  const text = Buffer.from('{"data":{"a":"Zuständigkeit"}}');
  const cut = text.indexOf("ä") + 1;
  const office = await startSubgraph((response) => {
    response.write(text.subarray(0, cut));
    setTimeout(() => response.end(text.subarray(cut)), 20);
  });

  expect(await startTransport(office.url).ask()).toMatchObject({ data: { a: toByteString("Zuständigkeit") } });
});

test.each<[string, unknown, (response: ServerResponse) => void]>([
  ["answers HTML", "INVALID_ANSWER", (response) => response.end("<html>no</html>")],
  ["answers nothing", "INVALID_ANSWER", (response) => response.end()],
  ["answers half of it", "INVALID_ANSWER", (response) => response.end('{"data": {')],
  ["answers other JSON", "INVALID_ANSWER", (response) => response.end("[]")],
  ["answers 404 in HTML", "INVALID_ANSWER", (response) => response.writeHead(404).end("<html>")],
  ["answers 400 in GraphQL", ANSWER, (response) => response.writeHead(400).end(OK)],
  ["answers 500", "REFUSED", (response) => response.writeHead(500).end(OK)],
  [
    "answers 500 in a coding of its own",
    "REFUSED",
    (response) => response.writeHead(500, { "content-encoding": "own" }).end(OK),
  ],
  ["does not know the gateway", "REFUSED", (response) => response.writeHead(401).end(OK)],
  ["breaks off before it answers", "UNREACHABLE", (response) => response.socket?.destroy()],
  ["resets the connection", "UNREACHABLE", (response) => response.socket?.resetAndDestroy()],
  [
    "uses a coding nobody asked for",
    "INVALID_ANSWER",
    (response) => response.writeHead(200, { "content-encoding": "zstd" }).end(OK),
  ],
  [
    "breaks off inside the body",
    "UNREACHABLE",
    (response) => {
      response.write('{"data": {');
      setTimeout(() => response.socket?.destroy(), 20);
    },
  ],
])("a subgraph that %s: %p", async (_kind, expected, answer) => {
  const office = await startSubgraph(answer);

  expect(await startTransport(office.url).ask(MUTATION)).toEqual(expected);
});

test.each<[string, unknown, (socket: Socket) => void]>([
  [
    "promises more bytes than it sends",
    "UNREACHABLE",
    (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${OK}`),
  ],
  [
    "sends more bytes than it promised",
    "INVALID_ANSWER",
    (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n${OK}`),
  ],
  ["speaks no HTTP", "INVALID_ANSWER", (socket) => socket.end("220 smtp.example ESMTP\r\n\r\n")],
  [
    "is early with hints",
    ANSWER,
    (socket) =>
      socket.end(
        `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: ${OK.length}\r\n\r\n${OK}`,
      ),
  ],
])("a server that %s: %p", async (_kind, expected, onRequest) => {
  const url = await startSocketServer(onRequest);

  expect(await startTransport(url).ask(MUTATION)).toEqual(expected);
});

test("a redirect is not followed, not even one that carries an answer", async () => {
  const elsewhere = await startSubgraph((response) => response.end(OK));
  const office = await startSubgraph((response) => response.writeHead(307, { location: elsewhere.url }).end(OK));

  expect(await startTransport(office.url).ask()).toBe("INVALID_ANSWER");
  expect(elsewhere.requests).toEqual([]);
});

test("where nobody listens it is UNREACHABLE, long before the deadline", async () => {
  const office = await startSubgraph(() => {});
  await office.stop();
  const begin = performance.now();

  expect(await startTransport(office.url).ask()).toBe("UNREACHABLE");
  expect(performance.now() - begin).toBeLessThan(5000);
});

test("connections are kept: five requests, one after another, take two at most", async () => {
  const sockets = new Set<unknown>();
  const office = await startSubgraph((response) => {
    sockets.add(response.socket);
    response.end(OK);
  });
  const transport = startTransport(office.url);

  for (let time = 0; time < 5; time += 1) expect(await transport.ask()).toEqual(ANSWER);

  // A connection is free a turn of the event loop after its answer, so the next request may have taken another.
  expect(sockets.size).toBeLessThanOrEqual(2);
});

test("a request that was given up before it had a connection is never sent, and the connection serves the next", async () => {
  const office = await startSubgraph((response) => response.end(OK));
  const transport = startTransport(office.url);
  const leaving = new AbortController();
  const given = ask(transport, client("early", leaving.signal));
  // The address is known and the request dispatched, but connecting takes a turn of the event loop at least.
  await Promise.resolve().then(() => Promise.resolve());
  leaving.abort();

  expect(await given).toBe("CANCELLED");
  expect(await transport.ask()).toEqual(ANSWER);
  await until(() => office.requests.length === 1);
  expect(office.requests.map(({ headers }) => headers["hub-envelope"])).toEqual(["public"]);
});
