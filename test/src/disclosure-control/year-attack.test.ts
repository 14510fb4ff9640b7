import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { YearAttack } from "./attack-year.js";
import { PIPELINE, RIGHT_TO_REMAIN } from "./year-figures.js";

const MOST = 10;

describe.each([
  ["the naturalisation pipeline", PIPELINE],
  ["rights to remain", RIGHT_TO_REMAIN],
])("%s", (_, figure) => {
  let attack: YearAttack;

  beforeAll(async () => {
    attack = await YearAttack.prepare(figure, 300);
  }, 600_000);

  afterAll(() => attack.stop());

  test("whoever asks everything of a district over the turn of a year bounds no small count more closely than its k", () => {
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
