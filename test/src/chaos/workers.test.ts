import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";

const TWO = ["--workers", "2"];
let gateway: GatewayProcess | null = null;

afterEach(async () => {
  gateway?.process.kill("SIGKILL");
  await gateway?.ended;
  gateway = null;
});

/** On a new connection, so that the system chooses a worker anew. */
function ask(url: string, query = "{ __typename }"): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });
}

const processesOf = ({ lines, process: primary }: GatewayProcess) => [
  ...new Set([
    Number(primary.pid),
    ...lines()
      .filter(({ msg }) => msg === "ready")
      .map(({ pid }) => Number(pid)),
  ]),
];

const answerers = ({ lines }: Pick<GatewayProcess, "lines">) =>
  new Set(
    lines()
      .filter(({ msg }) => msg === "answered")
      .map(({ pid }) => Number(pid)),
  );

function lives(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function allGone(processIds: readonly number[]): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && processIds.some(lives); attempt += 1) await pause(20);

  return !processIds.some(lives);
}

/** A subgraph that answers late. */
async function startSlowSubgraph(
  milliseconds: number,
): Promise<{ server: Server; url: string; asked: Promise<unknown> }> {
  const server = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.end(JSON.stringify({ data: { stateBodies: [] } })), milliseconds);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;

  return { server, url: `http://127.0.0.1:${port}/graphql`, asked: once(server, "request") };
}

/** Asks until this many workers have answered: connections are dealt out at random. How often each status came. */
async function untilAnsweredBy(count: number, { url, lines }: GatewayProcess): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let request = 0; request < 200 && answerers({ lines }).size < count; request += 1) {
    const { status } = await ask(url);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }

  return statuses;
}

test("two workers answer and count together; one that is killed is replaced; all end with a primary that is killed", async () => {
  gateway = await startGatewayProcess({ commandLine: TWO, settings: { RATE_LIMIT_PER_MINUTE: "300" } });
  const first = processesOf(gateway);
  const before = await untilAnsweredBy(2, gateway);
  const [victim = 0] = answerers(gateway);
  process.kill(victim, "SIGKILL");
  await gateway.line(({ worker, signal }) => worker === victim && signal === "SIGKILL");
  await gateway.line(({ msg, pid }) => msg === "ready" && !first.includes(Number(pid)));
  const after = await untilAnsweredBy(3, gateway);
  const answered = (before[200] ?? 0) + (after[200] ?? 0);

  expect([Object.keys(before), Object.keys(after)]).toEqual([["200"], ["200"]]);
  expect(answerers(gateway).size).toBe(3);
  expect(answerers(gateway)).not.toContain(gateway.process.pid);

  const { url } = gateway;
  const rest = await Promise.all(Array.from({ length: 310 - answered }, async () => (await ask(url)).status));

  expect(rest.filter((status) => status === 200).length).toBe(300 - answered);
  expect(rest.filter((status) => status === 429).length).toBe(10);

  const all = processesOf(gateway);
  gateway.process.kill("SIGKILL");
  await gateway.ended;

  expect(all.length).toBe(4);
  expect(await allGone(all)).toBe(true);
});

test("SIGTERM lets every worker finish what is under way and leaves no process", async () => {
  const slow = await startSlowSubgraph(800);
  gateway = await startGatewayProcess({ commandLine: TWO, settings: { SUBGRAPH_URL_KI_STRATEGY: slow.url } });
  const all = processesOf(gateway);
  const underWay = [ask(gateway.url, "{ stateBodies { id } }"), ask(gateway.url, "{ stateBodies { name } }")];
  await slow.asked;
  await pause(200);
  gateway.process.kill("SIGTERM");

  const answers = await Promise.all(underWay.map(async (answer) => (await answer).json()));
  slow.server.close();

  expect(answers).toMatchObject([{ data: { stateBodies: [] } }, { data: { stateBodies: [] } }]);
  expect(await gateway.ended).toBe(0);
  expect(await allGone(all)).toBe(true);
});

test("a port that is taken, and workers that cannot start, end the whole with one sentence", async () => {
  const { server, url } = await startSlowSubgraph(0);
  const starting = (settings: Record<string, string>, count = "2") =>
    expect(startGatewayProcess({ commandLine: ["--workers", count], settings })).rejects;

  await starting({ PORT: new URL(url).port }).toThrow(/gateway: Port \d+ is taken/);
  await starting({ ACCESS_MATRIX_FILE: "nowhere.yaml" }).toThrow(/gateway: .*nowhere\.yaml/);
  await starting({}, "none").toThrow(/gateway: .*GATEWAY_WORKERS is not a whole number/);
  server.close();
});
