import { afterEach, expect, test } from "@jest/globals";
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
} from "../testing/start-transport.js";

afterEach(stopEverything);

const OK = JSON.stringify(ANSWER);

test.each([502, 503, 504])("a query answered %i is sent again, and the log says how often", async (status) => {
  const office = await startSubgraph((response) => {
    response.writeHead(office.requests.length < 3 ? status : 200).end(OK);
  });
  const asker = client();

  expect(await ask(startTransport(office.url), asker)).toEqual(ANSWER);
  expect(office.requests).toHaveLength(3);
  expect(asker.fetches).toMatchObject([{ failure: null, attempts: 3, requestId: "public@office" }]);
});

test("a query is sent three times at most", async () => {
  const office = await startSubgraph((response) => response.writeHead(503).end());

  expect(await startTransport(office.url).ask()).toBe("REFUSED");
  expect(office.requests).toHaveLength(3);
});

test("a query whose connection broke is sent again", async () => {
  const office = await startSubgraph((response) => {
    if (office.requests.length === 1) response.socket?.resetAndDestroy();
    else response.end(OK);
  });

  expect(await startTransport(office.url).ask()).toEqual(ANSWER);
});

test.each<[string, number, string]>([
  ["500", 500, OK],
  ["401", 401, OK],
  ["no GraphQL", 200, "<html>"],
  ["a GraphQL error", 200, '{"data":null,"errors":[{"message":"No."}]}'],
])("a query answered with %s is not sent again", async (_kind, status, text) => {
  const office = await startSubgraph((response) => response.writeHead(status).end(text));

  await startTransport(office.url).ask();

  expect(office.requests).toHaveLength(1);
});

test("a mutation is never sent again: neither after 503 nor after a broken connection", async () => {
  const office = await startSubgraph((response) => {
    if (office.requests.length === 1) response.writeHead(503).end();
    else response.socket?.resetAndDestroy();
  });
  const transport = startTransport(office.url);

  expect(await transport.ask(MUTATION)).toBe("REFUSED");
  expect(await transport.ask(MUTATION)).toBe("UNREACHABLE");
  expect(office.requests).toHaveLength(2);
});

test("a mutation whose connection broke after half an answer is sent once", async () => {
  let sent = 0;
  const url = await startSocketServer((socket) => {
    sent += 1;
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
  });

  expect(await startTransport(url).ask(MUTATION)).toBe("UNREACHABLE");
  expect(sent).toBe(1);
});

test("a mutation that could not be sent at all is tried again", async () => {
  const office = await startSubgraph(() => {});
  const { port } = new URL(office.url);
  await office.stop();
  const asker = client();
  const transport = startTransport(office.url);

  expect(await ask(transport, asker, MUTATION)).toBe("UNREACHABLE");
  expect(asker.fetches).toMatchObject([{ attempts: 3 }]);

  const again = await startSubgraph((response) => response.end(OK), Number(port));
  expect(await transport.ask(MUTATION)).toEqual(ANSWER);
  expect(again.requests).toHaveLength(1);
});

test("a retry that would come after the deadline is not waited for", async () => {
  const office = await startSubgraph((response) => setTimeout(() => response.writeHead(503).end(), 250));
  const transport = startTransport(office.url, { fetchTimeoutMilliseconds: 270 });
  const reasons: unknown[] = [];
  for (let time = 0; time < 3; time += 1) reasons.push(await transport.ask());

  // By chance the jitter leaves time for one more, which is then cut short.
  for (const reason of reasons) expect(["REFUSED", "TIMEOUT"]).toContain(reason);
  expect(office.requests.length).toBeLessThanOrEqual(6);
});

test("an outage is not met with a multiple of the load: retries have a budget", async () => {
  const office = await startSubgraph((response) => response.writeHead(503).end());
  const transport = startTransport(office.url, { fetchConnections: 200, fetchQueue: 0 });
  const begin = performance.now();

  const reasons = await Promise.all(Array.from({ length: 200 }, () => transport.ask()));

  const seconds = (performance.now() - begin) / 1000;
  expect(new Set(reasons)).toEqual(new Set(["REFUSED"]));
  // A fifth of 200, the 20 saved up at most, two a second.
  expect(office.requests.length).toBeLessThanOrEqual(200 + 40 + 20 + 2 * seconds);
  expect(office.requests.length).toBeGreaterThan(200);
});

test("a request beyond limit and queue is OVERLOADED at once, and those that wait are served in turn", async () => {
  const held: (() => void)[] = [];
  const office = await startSubgraph((response) => held.push(() => response.end(OK)));
  const transport = startTransport(office.url, { fetchConnections: 2, fetchQueue: 1 });
  const asker = client();
  const served = [transport.ask(), transport.ask(), transport.ask()];

  expect(await ask(transport, asker)).toBe("OVERLOADED");
  expect(asker.fetches).toMatchObject([{ failure: "OVERLOADED", requestId: null }]);
  await until(() => held.length === 2);
  expect(office.requests).toHaveLength(2);
  for (const release of held) release();
  await until(() => held.length === 3);
  held[2]?.();
  expect(await Promise.all(served)).toEqual([ANSWER, ANSWER, ANSWER]);
});

test("those who wait for a place can give up, and make room", async () => {
  const held: (() => void)[] = [];
  const office = await startSubgraph((response) => held.push(() => response.end(OK)));
  const transport = startTransport(office.url, { fetchConnections: 1, fetchQueue: 1 });
  const leaving = new AbortController();
  const first = transport.ask();
  const gone = ask(transport, client("gone", leaving.signal));
  leaving.abort();

  expect(await gone).toBe("CANCELLED");
  const second = transport.ask();
  await until(() => held.length === 1);
  held[0]?.();
  await until(() => held.length === 2);
  held[1]?.();
  expect(await Promise.all([first, second])).toEqual([ANSWER, ANSWER]);
  expect(office.requests.map(({ headers }) => headers["hub-envelope"])).toEqual(["public", "public"]);
});
