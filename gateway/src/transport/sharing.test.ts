import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import {
  ANSWER,
  ask,
  client,
  MUTATION,
  outcome,
  REQUEST,
  startSubgraph,
  startTransport,
  stopEverything,
  until,
} from "../testing/start-transport.js";

afterEach(stopEverything);

const SHAREABLE = { shareable: true };
const OK = JSON.stringify(ANSWER);

/** A subgraph that answers queries on demand and mutations at once. */
async function startHolding(text = OK) {
  const held: ServerResponse[] = [];
  const office = await startSubgraph((response, body) => {
    if (body === MUTATION.body.toString()) response.end(text);
    else held.push(response);
  });
  const release = () => {
    for (const response of held.splice(0)) response.end(text);
  };

  return { office, held, release };
}

test("equal public requests under way are one; each gets an answer of its own, under the id the office knows", async () => {
  const { office, held, release } = await startHolding();
  const transport = startTransport(office.url);
  const [one, other] = [client(), client()];
  const answers = [ask(transport, one, SHAREABLE), ask(transport, other, SHAREABLE)];
  await until(() => held.length === 1);
  release();
  const [first, second] = await Promise.all(answers);

  expect([first, second]).toEqual([ANSWER, ANSWER]);
  expect(first).not.toBe(second);
  expect(office.requests).toHaveLength(1);
  expect(one.fetches).toEqual([
    { subgraph: "office", requestId: "public@office", milliseconds: expect.any(Number), failure: null },
  ]);
  expect(other.fetches).toMatchObject([{ requestId: "public@office", failure: null, shared: true }]);
});

test.each([
  ["requests for what is not public", {}, {}, true],
  ["mutations", { ...SHAREABLE, ...MUTATION }, { ...SHAREABLE, ...MUTATION }, true],
  ["different bodies", SHAREABLE, { ...SHAREABLE, body: Buffer.from("{}") }, true],
  ["requests where the configuration forbids it", SHAREABLE, SHAREABLE, false],
])("%s are not shared", async (_kind, first, second, shareFetches) => {
  const { office, release } = await startHolding();
  const transport = startTransport(office.url, { shareFetches });
  const answers = [transport.ask(first), transport.ask(second)];
  await until(() => office.requests.length === 2);
  release();

  expect(await Promise.all(answers)).toEqual([ANSWER, ANSWER]);
});

test("an answer serves nobody who asks after it", async () => {
  const office = await startSubgraph((response) => response.end(OK));
  const transport = startTransport(office.url);
  await transport.ask(SHAREABLE);
  await transport.ask(SHAREABLE);

  expect(office.requests).toHaveLength(2);
});

test("one who leaves does not take the answer from the others; when all have left the fetch is aborted", async () => {
  const { office, held, release } = await startHolding();
  const transport = startTransport(office.url);
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  const askAs = ({ signal }: AbortController) => ask(transport, client("public", signal), SHAREABLE);
  const [one, other] = [askAs(first), askAs(second)];
  await until(() => held.length === 1);

  first.abort();
  expect(await one).toBe("CANCELLED");
  release();
  expect(await other).toEqual(ANSWER);

  let closed = false;
  const all = [askAs(second), askAs(third)];
  await until(() => held.length === 1);
  held[0]?.on("close", () => {
    closed = true;
  });
  second.abort();
  third.abort();
  expect(await Promise.all(all)).toEqual(["CANCELLED", "CANCELLED"]);
  await until(() => closed);
  expect(office.requests).toHaveLength(2);
});

test("each has its own deadline", async () => {
  const { office, held, release } = await startHolding();
  const transport = startTransport(office.url);
  const short = outcome(transport.open(client())({ ...REQUEST, ...SHAREABLE, stepsLeft: 400 }));
  const long = transport.ask(SHAREABLE);

  expect(await short).toBe("TIMEOUT");
  await until(() => held.length === 1);
  release();
  expect(await long).toEqual(ANSWER);
});

test("a failure is everybody's", async () => {
  const office = await startSubgraph((response) => response.writeHead(500).end());
  const transport = startTransport(office.url);

  expect(await Promise.all([transport.ask(SHAREABLE), transport.ask(SHAREABLE)])).toEqual(["REFUSED", "REFUSED"]);
  expect(office.requests).toHaveLength(1);
});

test("a read after a write sees the write, and joins no earlier read", async () => {
  const { office, held, release } = await startHolding();
  const transport = startTransport(office.url);
  const before = transport.ask(SHAREABLE);
  await until(() => held.length === 1);
  await transport.ask(MUTATION);
  const after = transport.ask(SHAREABLE);
  await until(() => held.length === 2);
  const joined = transport.ask(SHAREABLE);
  release();

  expect(await Promise.all([before, after, joined])).toEqual([ANSWER, ANSWER, ANSWER]);
  expect(office.requests).toHaveLength(3);
});

test("a write that failed may have happened all the same", async () => {
  const held: ServerResponse[] = [];
  const office = await startSubgraph((response, body) => {
    if (body === MUTATION.body.toString()) response.socket?.resetAndDestroy();
    else held.push(response);
  });
  const transport = startTransport(office.url);
  const before = transport.ask(SHAREABLE);
  await until(() => held.length === 1);
  expect(await transport.ask(MUTATION)).toBe("UNREACHABLE");
  const after = transport.ask(SHAREABLE);
  await until(() => held.length === 2);
  for (const response of held) response.end(OK);

  expect(await Promise.all([before, after])).toEqual([ANSWER, ANSWER]);
});
