import { expect, test } from "@jest/globals";
import { fuzz } from "../fuzz/run.js";

const MIB = 1_048_576;
/** `node test/dist/benchmark/fuzz.js --requests 100000` sends more of the same. */
const REQUESTS = 1500;
const SEED = 7;

test("hostile requests are refused in GraphQL's shape with codes of the list, repeat no value and stop nobody", async () => {
  const { faults, statuses, memory, live } = await fuzz({ requests: REQUESTS, seed: SEED });

  expect(faults.map(({ index, fault }) => `--seed ${SEED} --from ${index} --requests 1: ${fault}`)).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(100);
  expect(statuses[400]).toBeGreaterThan(500);
  expect(Number(memory.at(-1)?.heapUsed) - Number(memory[1]?.heapUsed)).toBeLessThan(64 * MIB);
  expect(live.length).toBeGreaterThan(10);
  expect(live.at(-1)).toBeLessThan(3000);
});
