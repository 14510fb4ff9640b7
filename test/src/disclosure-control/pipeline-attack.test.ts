import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PipelineAttack } from "./attack-pipeline.js";

const MOST = 10;

let attack: PipelineAttack;

beforeAll(async () => {
  attack = await PipelineAttack.prepare(300);
}, 600_000);

afterAll(() => attack.stop());

test("whoever asks every pipeline of a district over the turn of a year bounds no small count more closely than its k", () => {
  expect(attack.secrets.length).toBeGreaterThan(50);
  expect([...attack.answered.values()].some((count) => count >= 5)).toBe(true);
  expect(attack.secrets.filter(({ name }) => attack.answered.has(name))).toEqual([]);
  expect(attack.findNarrow(MOST, attack.answered)).toEqual([]);
}, 600_000);

test("the same attack finds small counts where they alone are withheld", () => {
  expect(attack.findNarrow(3 * MOST, attack.unprotected)).not.toEqual([]);
}, 600_000);
