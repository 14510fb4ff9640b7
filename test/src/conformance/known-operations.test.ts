import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Fault } from "../chaos/subgraph-faults/fake-subgraph.js";
import { type RegistryHub, startRegistryHub } from "../chaos/subgraph-faults/registry-hub.js";
import type { LogLine } from "./gateway-process.js";
import { HTML, ROWS } from "./known-operations/rows.js";
import { open, type Received, type Sent, send } from "./known-operations/send.js";
import { type LoneIssuer, startLoneIssuer } from "./lone-issuer.js";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const JOB = { query: "mutation Hire($job: String!) { hire(job: $job) }", variables: { job: "smith" } };

let issuer: LoneIssuer;
let hub: RegistryHub;
let developer: string;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  hub = await startRegistryHub({
    nodeOptions: ["--import", new URL("known-operations/apollo-probe.js", import.meta.url).href],
    settings: { OIDC_ISSUER: issuer.url, FETCH_TIMEOUT_MILLISECONDS: "2000" },
  });
  developer = `Bearer ${await issuer.token("dora", "AGENCY_DEVELOPER")}`;
});

beforeEach(() => {
  for (const office of Object.values(hub.offices)) office.fault = null;
});

afterAll(async () => {
  await hub.stop();
  issuer.stop();
});

/** How many of the requests sent meanwhile Apollo Server was given. */
async function countApollo(work: () => Promise<unknown>): Promise<number> {
  const before = await askProbe();
  await work();

  return (await askProbe()) - before;
}

async function askProbe(): Promise<number> {
  const told = once(hub.process, "message");
  hub.process.send("apollo");
  const [{ count }] = await told;

  return count;
}

/** All that a client can see, but for what differs from request to request. */
function seen({ status, headers: { date: _, ...headers }, bytes }: Received) {
  const isText = headers["content-encoding"] === undefined;
  const { "content-length": length, ...others } = headers;

  return isText
    ? { status, headers, body: inOrder(bytes.toString().replace(UUID, "uuid")) }
    : { status, headers: others, packed: Math.abs(Number(length ?? bytes.length) - bytes.length) < 16 };
}

/** Sources stand in the order in which they happened to answer. */
const inOrder = (body: string) =>
  body.replace(/(?<="sources":)\[.*?\]/, (sources) =>
    JSON.stringify(
      JSON.parse(sources)
        .map((source: unknown) => JSON.stringify(source))
        .sort(),
    ),
  );

const requestIdOf = ({ bytes }: Received): string | undefined =>
  JSON.parse(bytes.toString()).extensions?.hub?.requestId;

/** What the request log says, but for what differs from request to request; null where nothing was to be logged. */
async function logged(received: Received): Promise<unknown> {
  if (received.headers["content-encoding"] !== undefined) return null;
  const requestId = requestIdOf(received);

  return requestId === undefined ? null : comparable(await hub.line((line) => line.requestId === requestId));
}

const bySubgraph = (left: { subgraph: string }, right: { subgraph: string }) =>
  left.subgraph < right.subgraph ? -1 : 1;

function comparable(line: LogLine): unknown {
  const { time: _, fetches, ...others } = line;
  const rest = { ...others, fetches: Array.isArray(fetches) ? fetches.toSorted(bySubgraph) : fetches };
  const steady = (name: string, value: unknown) => (name === "milliseconds" ? typeof value : value);

  return JSON.parse(JSON.stringify(rest, steady).replace(UUID, "uuid"));
}

test.each(ROWS)("$fact is answered and logged alike once the operation is known", async (row) => {
  const { request, known = request, apollo, status } = row;
  const signed = (sent: Sent, as: boolean): Sent =>
    as ? { ...sent, headers: { ...sent.headers, authorization: developer } } : sent;
  const asked = signed(request, row.developer === "BOTH");
  if (row.broken) hub.offices[row.broken].fault = HTML;

  const first = await send(hub.url, asked);
  await send(hub.url, signed(known, row.developer !== undefined));
  let again = first;
  const apollos = await countApollo(async () => {
    again = await send(hub.url, asked);
  });

  expect(first.status).toBe(status);
  expect(apollos).toBe(apollo ? 1 : 0);
  expect(seen(again)).toEqual(seen(first));
  expect(await logged(again)).toEqual(await logged(first));
});

/** What became of one mutation: how often it was sent and ran, and what the client was told. */
async function hire(body: object, fault: Fault | null, leaving = false) {
  const { work } = hub.offices;
  const [asked, ran] = [work.asked, hub.executions.hire];
  work.fault = fault;
  const lines = hub.lines().filter(({ msg }) => msg === "answered").length;
  let status: number | undefined;
  if (leaving) {
    const sending = open(hub.url, { body }).on("error", () => {});
    while (work.asked === asked) await pause(5);
    sending.destroy();
  } else {
    status = (await send(hub.url, { body })).status;
  }
  for (let tries = 0; tries < 200; tries += 1) {
    if (hub.lines().filter(({ msg }) => msg === "answered").length > lines) break;
    await pause(20);
  }
  const line = hub.lines().findLast(({ msg }) => msg === "answered");

  return { asked: work.asked - asked, ran: hub.executions.hire - ran, status, log: line && comparable(line) };
}

const afterIt = (then: Fault): Fault => {
  return async (response, answer) => {
    await answer();
    await then(response, answer);
  };
};
const slowly: Fault = async (response, answer) => {
  const said = JSON.stringify(await answer());
  await pause(300);
  response.end(said);
};

test.each([
  { fact: "is sound", fault: null },
  { fact: "answers 503", fault: afterIt((response) => response.writeHead(503).end()) },
  { fact: "resets the connection", fault: afterIt((response) => response.socket?.resetAndDestroy()) },
  { fact: "hangs", fault: afterIt(() => {}) },
  { fact: "answers HTML", fault: afterIt(HTML) },
  { fact: "is slow and the client leaves", fault: slowly, leaving: true },
])("a mutation runs once where the subgraph $fact, known or not", async ({ fact, fault, leaving = false }) => {
  // A text of its own, so that the first one is not known.
  const body = { ...JOB, query: `${JOB.query} # ${fact}` };

  const first = await hire(body, fault, leaving);
  let again = first;
  const apollos = await countApollo(async () => {
    again = await hire(body, fault, leaving);
  });

  expect(first).toMatchObject({ asked: 1, ran: 1 });
  expect(again).toEqual(first);
  expect(apollos).toBe(0);
});

test("a mutation whose variables are refused does not run, and is answered by Apollo Server alone", async () => {
  await send(hub.url, { body: JOB });
  const { asked } = hub.offices.work;
  const apollos = await countApollo(() => send(hub.url, { body: { ...JOB, variables: { job: 1 } } }));

  expect(apollos).toBe(1);
  expect(hub.offices.work.asked).toBe(asked);
});

test("a client that leaves is logged alike, and its fetches are CANCELLED", async () => {
  const body = { query: "query Leaving { streets jobs }" };
  hub.offices.homes.fault = () => {};
  const leave = async () => {
    const { asked } = hub.offices.homes;
    const lines = hub.lines().filter(({ operationName }) => operationName === "Leaving").length;
    const sending = open(hub.url, { body }).on("error", () => {});
    while (hub.offices.homes.asked === asked) await pause(5);
    await pause(100);
    sending.destroy();
    const written = () => hub.lines().filter(({ operationName }) => operationName === "Leaving");
    for (let tries = 0; tries < 200 && written().length === lines; tries += 1) await pause(20);

    return written().slice(lines).map(comparable);
  };

  const first = await leave();
  let again: unknown;
  const apollos = await countApollo(async () => {
    again = await leave();
  });

  expect(first).toMatchObject([
    { fetches: expect.arrayContaining([expect.objectContaining({ subgraph: "homes", failure: "CANCELLED" })]) },
  ]);
  expect(again).toEqual(first);
  expect(apollos).toBe(0);
});
