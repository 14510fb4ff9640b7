import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { FigureAttack, QUARTERS } from "./attack-figure.js";
import { COVERAGE, FUNNEL, PIPELINE, RESIDENTS, RIGHT_TO_REMAIN } from "./attacked-figures.js";

const MOST = 10;

const YEAR_END = QUARTERS.slice(1);

// An office of case management counts so much of a case that fewer files make as many small counts.
describe.each([
  ["the funnel", FUNNEL, 120, YEAR_END],
  ["who is in case management", COVERAGE, 120, YEAR_END],
  ["foreign residents", RESIDENTS, 300, QUARTERS],
  ["the naturalisation pipeline", PIPELINE, 300, QUARTERS],
  ["rights to remain", RIGHT_TO_REMAIN, 300, QUARTERS],
])("%s", (_, figure, files, quarters) => {
  let attack: FigureAttack;

  beforeAll(async () => {
    attack = await FigureAttack.prepare(figure, files, quarters);
  }, 600_000);

  afterAll(() => attack.stop());

  test("all answers about a district over the turn of a year bound no small count more closely than its k", () => {
    expect(attack.secrets.length).toBeGreaterThan(50);
    expect([...attack.answered.values()].some((count) => count >= 5)).toBe(true);
    expect(attack.secrets.filter(({ name }) => attack.answered.has(name))).toEqual([]);
    expect([...attack.findNarrow(MOST, attack.answered)]).toEqual([]);
  }, 600_000);

  test("the same attack finds small counts where they alone are withheld", () => {
    const [found] = attack.findNarrow(attack.secrets.length, attack.unprotected);

    expect(found).toContain("lies between");
  }, 600_000);
});
