import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Fault } from "../registry/fake-subgraph.js";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";
import { comparable } from "./fast-path/comparable.js";
import { countApollo, PROBE } from "./fast-path/count-apollo.js";
import { HTML } from "./fast-path/rows.js";
import { open, send } from "./fast-path/send.js";

const JOB = { query: "mutation Hire($job: String!) { hire(job: $job) }", variables: { job: "smith" } };

let hub: RegistryHub;

beforeAll(async () => {
  hub = await startRegistryHub({
    nodeOptions: ["--import", PROBE],
    settings: { FETCH_TIMEOUT_MILLISECONDS: "1000" },
  });
});

afterAll(() => hub.stop());

/** The fate of one mutation: how often it was sent and ran, and the client's answer. */
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
])("a mutation runs once where the subgraph $fact, stored or not", async ({ fact, fault, leaving = false }) => {
  // A text of its own, so that its first request is not stored.
  const body = { ...JOB, query: `${JOB.query} # ${fact}` };

  const first = await hire(body, fault, leaving);
  let again = first;
  const apollos = await countApollo(hub.process, async () => {
    again = await hire(body, fault, leaving);
  });

  expect(first).toMatchObject({ asked: 1, ran: 1 });
  expect(again).toEqual(first);
  expect(apollos).toBe(0);
});

test("a mutation whose variables are refused does not run, and is answered by Apollo Server alone", async () => {
  await send(hub.url, { body: JOB });
  const { asked } = hub.offices.work;
  const apollos = await countApollo(hub.process, () => send(hub.url, { body: { ...JOB, variables: { job: 1 } } }));

  expect(apollos).toBe(1);
  expect(hub.offices.work.asked).toBe(asked);
});
