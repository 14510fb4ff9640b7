import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ChartCluster } from "../harness/chart/chart-cluster.js";
import type { RunningContainer } from "../harness/chart/running-container.js";

const SERVICES = ["gateway", "gateway-log", "immigration", "trust-centre"];

let cluster: ChartCluster;

beforeAll(async () => {
  cluster = await ChartCluster.create(["immigration", "trust-centre"]);
}, 120_000);

afterAll(() => cluster.remove());

test("what the chart's pods run: each database is provisioned and migrated, each service becomes ready where kubelet asks, serves its metrics, and ends on SIGTERM before kubelet would kill it", async () => {
  const jobs = await cluster.runJobs();
  const running = await Promise.all(SERVICES.map((name) => cluster.start(name)));
  await Promise.all(running.map((each) => each.untilProbed("startupProbe")));
  await Promise.all(running.map((each) => each.untilProbed("readinessProbe")));
  const lives = await Promise.all(running.map((each) => each.probe("livenessProbe")));
  const metrics = await Promise.all(running.map((each) => each.fetch("metrics", "/metrics")));
  const answer = await ask(running, "{ __typename }");
  const ends = await Promise.all(running.map((each) => each.end()));

  expect(jobs).toEqual([
    { args: ["provision"], code: 0, said: expect.stringMatching(/^Provisioned: /) },
    { args: ["migrate", "immigration"], code: 0, said: expect.stringMatching(/^immigration: [1-9]\d* migrations run/) },
    { args: ["provision"], code: 0, said: expect.stringMatching(/^Provisioned: /) },
    {
      args: ["migrate", "trust-centre"],
      code: 0,
      said: expect.stringMatching(/^trust-centre: [1-9]\d* migrations run/),
    },
  ]);
  expect(lives).toEqual(SERVICES.map(() => 200));
  for (const [index, text] of metrics.entries())
    expect(text).toMatch(new RegExp(`^kim_hub_ready\\{.*service="${SERVICES[index]}".*\\} 1$`, "m"));
  expect(answer).toMatchObject({ data: { __typename: "Query" } });
  for (const end of ends) {
    expect(end).toMatchObject({ code: 0, drained: 503 });
    expect(end.seconds).toBeLessThan(end.graceSeconds);
  }
}, 600_000);

async function ask(running: readonly RunningContainer[], query: string): Promise<unknown> {
  const [gateway] = running;

  return JSON.parse(String(await gateway?.fetch("http", "/graphql", { query })));
}
