import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { createThief, type Thief } from "../harness/thief.js";

const HEADERS = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
const DRIP_MILLISECONDS = 400;

let hub: TestHub;
let thief: Thief;

beforeAll(async () => {
  hub = await startTestHub();
  thief = await createThief(hub);
});

afterAll(() => hub?.stop());

/** Sends `begin` at once and then a byte now and then; what comes back, and after how many seconds the connection is closed. */
function drip(port: number, begin: string): Promise<{ readonly answer: string; readonly seconds: number }> {
  return new Promise((resolve) => {
    const from = performance.now();
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(begin));
    const drops = setInterval(() => socket.write("x"), DRIP_MILLISECONDS);
    socket.on("data", (chunk) => (answer += String(chunk)));
    // A byte that is sent after the answer resets the connection.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drops);
      resolve({ answer, seconds: (performance.now() - from) / 1000 });
    });
  });
}

test.each([
  ["headers", `${HEADERS}x: `, 10],
  ["a body", `${HEADERS}content-length: 10000\r\n\r\n`, 30],
])(
  "who sends %s a byte at a time is cut off, at the gateway and at a subgraph",
  async (_what, begin, limit) => {
    const { ports } = hub.config;
    const cut = await Promise.all([ports.gateway, ports.immigration].map((port) => drip(port, begin)));

    for (const { answer, seconds } of cut) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(seconds).toBeGreaterThan(limit - 1);
      // Connections are looked at every two seconds.
      expect(seconds).toBeLessThan(limit + 10);
    }
  },
  60_000,
);

test.each([
  ["queries", `{"query":"{ first: __typename }","query":"{ last: __typename }"}`],
  [
    "variables",
    `{"query":"query ($a: Boolean!) { last: __typename @include(if: $a) first: __typename @skip(if: $a) }","variables":{"a":false,"a":true}}`,
  ],
  [
    "sets of variables",
    `{"query":"query ($a: Boolean!) { last: __typename @include(if: $a) first: __typename @skip(if: $a) }","variables":{"a":false},"variables":{"a":true}}`,
  ],
  [
    "names of an operation",
    `{"query":"query One { first: __typename } query Two { last: __typename }","operationName":"One","operationName":"Two"}`,
  ],
])("of two %s under one name the last counts, at the gateway and at a subgraph", async (_what, body) => {
  const answers = await Promise.all([
    hub.send({ headers: { "content-type": "application/json" }, body }),
    thief.send("immigration", body),
  ]);

  for (const answer of answers) expect(await answer.json()).toMatchObject({ data: { last: "Query" } });
});
