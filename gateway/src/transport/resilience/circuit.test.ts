import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import {
  ANSWER,
  ask,
  client,
  startSubgraph,
  startTransport,
  stopEverything,
  until,
} from "../../testing/start-transport.js";

afterEach(stopEverything);

const OK = JSON.stringify(ANSWER);

/** A subgraph whose answer the test changes as it goes. */
async function startMoody(answer: (response: ServerResponse) => void) {
  const mood = { answer };
  const office = await startSubgraph((response) => mood.answer(response));

  return { mood, office };
}

const fine = (response: ServerResponse) => response.end(OK);
const failing = (response: ServerResponse) => response.writeHead(500).end();
const hanging = () => {};

async function askTimes(transport: { ask: () => Promise<unknown> }, times: number): Promise<unknown[]> {
  const reasons: unknown[] = [];
  for (let time = 0; time < times; time += 1) reasons.push(await transport.ask());

  return reasons;
}

test("ten failures in a row open the circuit: from then on the subgraph is not asked", async () => {
  const { office } = await startMoody(failing);
  const transport = startTransport(office.url);
  const asker = client();

  expect(new Set(await askTimes(transport, 10))).toEqual(new Set(["REFUSED"]));
  expect(await ask(transport, asker)).toBe("CIRCUIT_OPEN");
  expect(asker.fetches).toMatchObject([{ failure: "CIRCUIT_OPEN", requestId: null }]);
  expect(office.requests).toHaveLength(10);
  expect(transport.circuit).toEqual(["Open"]);
});

test("after a handful of failures, as when an office restarts, the very next query is answered", async () => {
  const { office, mood } = await startMoody(failing);
  const transport = startTransport(office.url);
  await askTimes(transport, 9);
  mood.answer = fine;

  expect(await transport.ask()).toEqual(ANSWER);
  mood.answer = failing;
  await askTimes(transport, 9);
  expect(transport.circuit).toEqual([]);
});

test("a subgraph that has started anew is asked at once, and what failed before counts no more", async () => {
  const { office, mood } = await startMoody(failing);
  const transport = startTransport(office.url);
  await askTimes(transport, 11);
  transport.closeCircuit("office");
  mood.answer = fine;

  expect(await transport.ask()).toEqual(ANSWER);
  mood.answer = failing;
  expect(new Set(await askTimes(transport, 9))).toEqual(new Set(["REFUSED"]));
  expect(transport.circuit).toEqual(["Open", "Closed"]);
});

test("time-outs open it too", async () => {
  const { office } = await startMoody(hanging);
  const transport = startTransport(office.url, { fetchTimeoutMilliseconds: 100, fetchConnections: 10 });

  const reasons = await Promise.all(Array.from({ length: 10 }, () => transport.ask()));

  expect(new Set(reasons)).toEqual(new Set(["TIMEOUT"]));
  expect(await transport.ask()).toBe("CIRCUIT_OPEN");
});

test("a subgraph that fails more than every other time is not asked either, once enough have asked", async () => {
  let turn = 0;
  const { office } = await startMoody((response) => (turn++ % 3 === 0 ? fine(response) : failing(response)));
  const transport = startTransport(office.url);

  expect(await askTimes(transport, 19)).not.toContain("CIRCUIT_OPEN");
  await transport.ask();
  await transport.ask();
  expect(await transport.ask()).toBe("CIRCUIT_OPEN");
});

test.each<[string, (response: ServerResponse) => void]>([
  ["GraphQL errors", (response) => response.end('{"data":null,"errors":[{"message":"No."}]}')],
  ["401", (response) => response.writeHead(401).end()],
  ["404", (response) => response.writeHead(404).end()],
  ["HTML", (response) => response.end("<html>")],
  ["too large answers", (response) => response.end(`{"data":{"a":"${"a".repeat(2 * 1024 * 1024)}"}}`)],
])("%s leave the circuit closed", async (_kind, answer) => {
  const { office } = await startMoody(answer);
  const transport = startTransport(office.url);

  await askTimes(transport, 30);

  expect(transport.circuit).toEqual([]);
});

test("clients who leave leave the circuit closed, and failures between them still open it", async () => {
  const { office, mood } = await startMoody(hanging);
  const transport = startTransport(office.url);
  const leave = async () => {
    const leaving = new AbortController();
    const seen = office.requests.length;
    const reason = ask(transport, client("leaver", leaving.signal));
    await until(() => office.requests.length > seen);
    leaving.abort();
    expect(await reason).toBe("CANCELLED");
  };
  for (let time = 0; time < 12; time += 1) await leave();
  expect(transport.circuit).toEqual([]);

  mood.answer = failing;
  await askTimes(transport, 5);
  mood.answer = hanging;
  await leave();
  mood.answer = failing;
  await askTimes(transport, 5);
  expect(transport.circuit).toEqual(["Open"]);
});

test("after a while one request tries the subgraph: when it is answered, the circuit closes", async () => {
  const { office, mood } = await startMoody(failing);
  const transport = startTransport(office.url, { circuitHalfOpenMilliseconds: 200 });
  await askTimes(transport, 10);
  mood.answer = fine;
  await new Promise((resolve) => setTimeout(resolve, 250));

  expect(await transport.ask()).toEqual(ANSWER);
  expect(await transport.ask()).toEqual(ANSWER);
  expect(transport.circuit).toEqual(["Open", "HalfOpen", "Closed"]);
});

test("when the request that tries it fails, it is open again, and was asked once", async () => {
  const { office, mood } = await startMoody(failing);
  const transport = startTransport(office.url, { circuitHalfOpenMilliseconds: 1500 });
  await askTimes(transport, 10);
  mood.answer = (response) => response.writeHead(503).end();
  await new Promise((resolve) => setTimeout(resolve, 1600));

  expect(await transport.ask()).toBe("REFUSED");
  expect(await transport.ask()).toBe("CIRCUIT_OPEN");
  expect(office.requests).toHaveLength(11);
});

test("while one request tries it the others are refused at once, and its client cannot take it back", async () => {
  const { office, mood } = await startMoody(failing);
  const transport = startTransport(office.url, { circuitHalfOpenMilliseconds: 200 });
  await askTimes(transport, 10);
  const held: ServerResponse[] = [];
  mood.answer = (response) => held.push(response);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const leaving = new AbortController();
  const probe = ask(transport, client("leaver", leaving.signal));
  await until(() => held.length === 1);

  expect(await transport.ask()).toBe("CIRCUIT_OPEN");
  leaving.abort();
  held[0]?.end(OK);
  expect(await probe).toEqual(ANSWER);
  expect(transport.circuit).toEqual(["Open", "HalfOpen", "Closed"]);
});

test("what was sent before the circuit opened decides nothing while one request tries the subgraph", async () => {
  const held: ServerResponse[] = [];
  const { office, mood } = await startMoody((response) => held.push(response));
  const transport = startTransport(office.url, { circuitHalfOpenMilliseconds: 200 });
  const leaving = new AbortController();
  const early = [ask(transport, client("leaver", leaving.signal)), transport.ask()];
  await until(() => held.length === 2);
  mood.answer = failing;
  await askTimes(transport, 10);
  mood.answer = (response) => held.push(response);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const probe = transport.ask();
  await until(() => held.length === 3);

  leaving.abort();
  for (const response of held.slice(0, 2)) response.writeHead(500).end();
  expect((await Promise.all(early)).toSorted()).toEqual(["CANCELLED", "REFUSED"]);
  held[2]?.end(OK);

  expect(await probe).toEqual(ANSWER);
  expect(transport.circuit).toEqual(["Open", "HalfOpen", "Closed"]);
});

test("a fetch that had hardly any time, because others used it up, says nothing of the subgraph", async () => {
  const { office } = await startMoody(hanging);
  const transport = startTransport(office.url, { operationTimeoutMilliseconds: 30, fetchConnections: 20 });

  await Promise.all(Array.from({ length: 15 }, () => transport.ask()));

  expect(transport.circuit).toEqual([]);
});
