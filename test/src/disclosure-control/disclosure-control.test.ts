import { expect, test } from "@jest/globals";
import { createRandom } from "@kim-hub/kit/test-random";
import { attack } from "./attack.js";
import { attackAll, proveOne } from "./prove-tables.js";
import { drawCrossed } from "./random-tables.js";

test("no small count of a random table lies closer than its k for somebody who asks everything, over two quarters too", () => {
  const random = createRandom(1);
  const outcomes = Array.from({ length: 60 }, () => proveOne(random));

  expect(outcomes.flatMap(({ derived }) => derived)).toEqual([]);
  expect(outcomes.reduce((sum, { attacked }) => sum + attacked, 0)).toBeGreaterThan(400);
});

test("the attack finds small counts where they alone are withheld", () => {
  const random = createRandom(2);
  const outcomes = Array.from({ length: 30 }, () => {
    const table = drawCrossed(random);
    const large = table.cells.filter(({ counts: [count = 0], least }) => count === 0 || count >= least);

    return attackAll(table, new Set(large.map(({ name }) => name)));
  });
  const [attacked, derived] = [
    outcomes.reduce((sum, outcome) => sum + outcome.attacked, 0),
    outcomes.reduce((sum, outcome) => sum + outcome.derived.length, 0),
  ];

  expect(derived / attacked).toBeGreaterThan(0.5);
});

test("the attack finds what two tables tell together, and what whole numbers alone tell", () => {
  const sums = [
    { whole: "A", parts: ["B", "C"] },
    { whole: "D", parts: ["C", "E"] },
    { whole: "F", parts: ["E"], less: ["B"] },
  ];

  expect(attack("C", { sums, answered: new Map(Object.entries({ A: 7, D: 9, B: 4 })) })).toEqual({
    least: 3,
    greatest: 3,
  });
  expect(attack("C", { sums, answered: new Map(Object.entries({ A: 7, D: 9 })) })).toEqual({ least: 0, greatest: 7 });
  expect(attack("E", { sums, answered: new Map(Object.entries({ A: 7, F: 2 })) })).toEqual({ least: 2, greatest: 9 });
  const odd = [{ whole: "SUM", parts: ["X", "X", "Y"] }];
  expect(attack("Y", { sums: odd, answered: new Map(Object.entries({ SUM: 3 })) })).toEqual({ least: 1, greatest: 3 });
});
