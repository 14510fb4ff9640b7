import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { FairQueue } from "./fair-queue.js";

const STAYS = new AbortController().signal;
// What still waits at the end of a test is refused long after the last one, however slow the machine.
const LIMITS = { limit: 2, limitPerCaller: 2, queuePerCaller: 3, mostMilliseconds: 3_600_000 };

/** Work that records its beginning, and ends when the test says. */
function arrange(limits: Partial<typeof LIMITS> = {}) {
  const queue = new FairQueue({ ...LIMITS, ...limits });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (caller: string, name: string, left = STAYS) =>
    queue.run(caller, left, () => {
      begun.push(name);

      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  const end = async () => {
    ends.shift()?.();
    await setImmediate();
  };

  return { begun, ask, end };
}

test("callers take turns, and each caller's operations keep their order", async () => {
  const { begun, ask, end } = arrange();
  for (const name of ["a1", "a2", "a3", "a4"]) void ask("a", name);
  for (const name of ["b1", "b2"]) void ask("b", name);
  for (let round = 0; round < 6; round += 1) await end();

  expect(begun.slice(0, 2)).toEqual(["a1", "a2"]);
  expect(begun.indexOf("b1")).toBeLessThanOrEqual(3);
  expect(begun.filter((name) => name.startsWith("a"))).toEqual(["a1", "a2", "a3", "a4"]);
  expect(begun).toHaveLength(6);
});

test("a caller has no more under way than its own places, though others are free", async () => {
  const { begun, ask } = arrange({ limit: 10 });
  for (const name of ["a1", "a2", "a3"]) void ask("a", name);
  void ask("b", "b1");

  await setImmediate();
  expect(begun).toEqual(["a1", "a2", "b1"]);
});

test("one more than a caller may have waiting is TOO_MANY_REQUESTS, and nobody else's", async () => {
  const { begun, ask } = arrange({ limit: 1, queuePerCaller: 1 });
  void ask("a", "a1");
  void ask("a", "a2");

  await expect(ask("a", "a3")).rejects.toMatchObject({ extensions: { code: "TOO_MANY_REQUESTS" } });
  void ask("b", "b1");
  expect(begun).toEqual(["a1"]);
});

test("one whose client leaves, and one whose turn does not come, leave the queue", async () => {
  const { begun, ask, end } = arrange({ limit: 1, queuePerCaller: 1, mostMilliseconds: 20 });
  const left = new AbortController();
  void ask("a", "a1");
  const gone = ask("a", "a2", left.signal);
  left.abort();
  await expect(gone).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
  await expect(ask("a", "a3")).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
  await end();
  void ask("a", "a4");

  await setImmediate();
  expect(begun).toEqual(["a1", "a4"]);
});
