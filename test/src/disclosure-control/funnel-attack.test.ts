import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { FunnelAttack } from "./attack-funnel.js";

const MOST = 10;

let hub: TestHub;
let attack: FunnelAttack;

beforeAll(async () => {
  hub = await startTestHub({ DEMONSTRATION_PERSONS: "200" });
  attack = await FunnelAttack.prepare(hub);
}, 600_000);

afterAll(() => hub.stop());

test("whoever asks every funnel of a district and reckons with all of them bounds no small count more closely than its k", () => {
  expect(attack.secrets.length).toBeGreaterThan(50);
  expect([...attack.answered.values()].some((count) => count >= 5)).toBe(true);
  expect(attack.secrets.filter(({ name }) => attack.answered.has(name))).toEqual([]);
  expect(attack.findNarrow(MOST, attack.answered)).toEqual([]);
}, 600_000);

test("the same attack finds small counts where they alone are withheld", () => {
  expect(attack.findNarrow(3 * MOST, attack.unprotected)).not.toEqual([]);
}, 600_000);
