import { afterEach, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { addHealthRoutes, close, createHttpServer, listen } from "./http-server.js";
import type { Needs } from "./readiness.js";

const started: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((http) => close(http)));
});

async function startWith(needs: Needs): Promise<{ http: FastifyInstance; ask: (path: string) => Promise<unknown> }> {
  const http = createHttpServer();
  started.push(http);
  addHealthRoutes(http, needs);
  const port = await listen(http, { host: "127.0.0.1", port: 0 });

  return {
    http,
    async ask(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);

      return { status: response.status, body: await response.json() };
    },
  };
}

const gone = () => Promise.reject(new Error("connect ECONNREFUSED 10.1.2.3:5432 as kim_office"));

test("a process with all that it needs is ready", async () => {
  const { ask } = await startWith({ DATABASE_UNREACHABLE: async () => 1 });

  expect(await ask("/ready")).toEqual({ status: 200, body: { ready: true } });
});

test("one without says which of the closed list of reasons, and neither address nor fault; it is live all the same", async () => {
  const { ask } = await startWith({
    DATABASE_UNREACHABLE: gone,
    NO_SUBGRAPH_REACHABLE: async () => 1,
    REQUEST_LOG_UNWRITABLE: gone,
  });

  expect(await ask("/ready")).toEqual({
    status: 503,
    body: { ready: false, reasons: ["DATABASE_UNREACHABLE", "REQUEST_LOG_UNWRITABLE"] },
  });
  expect(await ask("/live")).toEqual({ status: 200, body: { live: true } });
});

test("a database that does not answer is as good as gone after two seconds", async () => {
  const { ask } = await startWith({ DATABASE_UNREACHABLE: () => new Promise(() => {}) });
  const began = performance.now();

  expect(await ask("/ready")).toMatchObject({ status: 503, body: { reasons: ["DATABASE_UNREACHABLE"] } });
  expect(performance.now() - began).toBeGreaterThan(1900);
});

test("one that drains serves on while it says so, and closes after that time", async () => {
  const { http, ask } = await startWith({});
  const before = await ask("/ready");
  const began = performance.now();
  const closed = close(http, { drainSeconds: 1 });
  const during = [await ask("/ready"), await ask("/live")];
  await closed;
  const milliseconds = performance.now() - began;

  expect(before).toMatchObject({ status: 200 });
  expect(during).toEqual([
    { status: 503, body: { ready: false, reasons: ["DRAINING"] } },
    { status: 200, body: { live: true } },
  ]);
  expect(milliseconds).toBeGreaterThan(950);
  await expect(ask("/live")).rejects.toThrow();
});
