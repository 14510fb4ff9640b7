import { expect, test } from "@jest/globals";
import { Metrics } from "./metrics.js";
import { readSeldom } from "./read-seldom.js";
import { addSubgraphMetrics } from "./subgraph-metrics.js";

test("a gauge is read at a scrape, and a value that is no longer there is gone", async () => {
  const values = new Map([
    ["closed", 1],
    ["open", 0],
  ]);
  const metrics = new Metrics("office");
  metrics.gauge({
    name: "kim_hub_state",
    help: "A state.",
    labels: ["state"],
    read: () => [...values].map(([state, value]) => [{ state }, value] as const),
  });
  const first = await metrics.registry.metrics();
  values.delete("open");

  expect(first).toContain('kim_hub_state{state="open",service="office"} 0');
  expect(await metrics.registry.metrics()).not.toContain("open");
});

test("what cannot be read has no number", async () => {
  const metrics = new Metrics("office");
  metrics.gauge({ name: "kim_hub_age", help: "An age.", read: async () => [] });

  expect(await metrics.registry.metrics()).toContain('kim_hub_age{service="office"} Nan');
});

test("what is read seldom is read once however many ask, and its fault leaves nothing and is told once", async () => {
  const faults: unknown[] = [];
  let readings = 0;
  const read = readSeldom({
    milliseconds: 60_000,
    read: async () => {
      readings += 1;
      if (readings > 0) throw new Error("gone");

      return readings;
    },
    onFault: (error) => faults.push(error),
  });

  expect(await Promise.all([read(), read(), read()])).toEqual([null, null, null]);
  expect(faults).toHaveLength(1);
});

test("counting an answer takes less than twenty microseconds", () => {
  const counts = addSubgraphMetrics(new Metrics("office"), () => new Map());
  const answers = 20_000;
  const count = () => {
    const began = performance.now();
    for (let index = 0; index < answers; index += 1)
      counts.answered({ outcome: index % 2 === 0 ? "OK" : "NOT_FOUND", seconds: index / answers, statements: 3 });

    return ((performance.now() - began) * 1000) / answers;
  };
  // The quickest of several: a busy machine interrupts the others.
  const microseconds = Math.min(...Array.from({ length: 5 }, count));

  expect(microseconds).toBeLessThan(20);
});
