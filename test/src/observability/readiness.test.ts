import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";

const PATIENCE_MILLISECONDS = 60_000;

let hub: RegistryHub | null = null;

afterEach(async () => {
  await hub?.stop();
  hub = null;
});

async function health({ url }: RegistryHub, path: string): Promise<object> {
  const response = await fetch(url.replace("/graphql", path));

  return { status: response.status, ...Object(await response.json()) };
}

/** Which is so within some seconds: the gateway asks its subgraphs not more often. */
async function untilReadyIs(of: RegistryHub, status: number): Promise<object> {
  const patience = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await health(of, "/ready");
    if (Object(found).status === status || performance.now() > patience) return found;
    await pause(200);
  }
}

const ask = ({ url }: RegistryHub, query: string) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });

test("a gateway is ready while one subgraph of several is reachable, and not without any", async () => {
  hub = await startRegistryHub();
  const { people, homes, work, summary } = hub.offices;
  const all = await untilReadyIs(hub, 200);
  await Promise.all([homes, work, summary].map((office) => office.kill()));
  await pause(3500);
  const one = await health(hub, "/ready");
  await people.kill();
  const none = await untilReadyIs(hub, 503);
  const live = await health(hub, "/live");
  await people.start();

  expect(all).toEqual({ status: 200, ready: true });
  expect(one).toEqual({ status: 200, ready: true });
  expect(none).toEqual({ status: 503, ready: false, reasons: ["NO_SUBGRAPH_REACHABLE"] });
  expect(live).toEqual({ status: 200, live: true });
  expect(await untilReadyIs(hub, 200)).toEqual({ status: 200, ready: true });
}, 120_000);

test("a gateway that cannot record is not ready, and is again when it can", async () => {
  const directory = join(await createTemporaryFolder(), "request-log");
  hub = await startRegistryHub({ settings: { REQUEST_LOG_DIRECTORY: directory } });
  rmSync(directory, { recursive: true });
  writeFileSync(directory, "no directory");
  const without = await health(hub, "/ready");
  rmSync(directory);
  mkdirSync(directory);

  expect(without).toEqual({ status: 503, ready: false, reasons: ["REQUEST_LOG_UNWRITABLE"] });
  expect(await untilReadyIs(hub, 200)).toEqual({ status: 200, ready: true });
}, 120_000);

test("a gateway that is told to end says that it drains, answers on, and ends after that time", async () => {
  const metricsPort = await findFreePort();
  hub = await startRegistryHub({ settings: { DRAIN_SECONDS: "3", METRICS_PORT: String(metricsPort) } });
  await untilReadyIs(hub, 200);
  const began = performance.now();
  hub.process.kill("SIGTERM");
  const ready = await untilReadyIs(hub, 503);
  const answer = await ask(hub, "{ __typename }");
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const code = await hub.ended;

  expect(ready).toEqual({ status: 503, ready: false, reasons: ["DRAINING"] });
  expect(await answer.json()).toMatchObject({ data: { __typename: "Query" } });
  expect(metrics).toContain('kim_hub_ready{service="gateway"} 0\n');
  expect(code).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(2900);
}, 120_000);
