import { expect, test } from "@jest/globals";
import { createRandom } from "@kim-hub/kit/test-random";
import { compareTimes } from "./compare-times.js";

/** Durations around 10 ms with the long tail of a machine that does other things, those of the second sample later by so much. */
function drawPairs(later: number) {
  const random = createRandom(7);
  const draw = () => 10 + random(1000) / 1000 + (random(20) === 0 ? random(20_000) / 1000 : 0);

  return Array.from({ length: 600 }, () => ({ first: draw(), second: draw() + later }));
}

test("samples of one kind are not told apart", () => {
  const { auc, p, pairedP, fastP } = compareTimes(drawPairs(0), createRandom(1));

  expect(auc).toBeCloseTo(0.5, 1);
  for (const chance of [p, pairedP, fastP]) expect(chance).toBeGreaterThan(0.01);
});

test("a sample that is a tenth of a millisecond later is told apart by each test", () => {
  const { auc, p, pairedP, fastP, shift } = compareTimes(drawPairs(0.1), createRandom(1));

  expect(auc).toBeGreaterThan(0.51);
  expect(shift).toBeGreaterThan(0);
  for (const chance of [p, pairedP, fastP]) expect(chance).toBeLessThan(0.001);
});
