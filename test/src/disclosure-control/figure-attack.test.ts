import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { FigureAttack, type FrozenOffice, QUARTERS, startFrozenOffice } from "./attack-figure.js";
import {
  CASE_MANAGEMENT,
  COVERAGE,
  FUNNEL,
  IMMIGRATION,
  NATURALISATION,
  PIPELINE,
  RESIDENTS,
  RIGHT_TO_REMAIN,
} from "./attacked-figures.js";

const MOST = 10;

const YEAR_END = QUARTERS.slice(1);

// An office of case management counts so much of a case that fewer files make as many small counts.
const OFFICES = [
  [CASE_MANAGEMENT, 120, YEAR_END],
  [IMMIGRATION, 300, QUARTERS],
  [NATURALISATION, 300, QUARTERS],
] as const;

const frozen = new Map<string, FrozenOffice>();

// All figures of an office are protected together, so that one freezing is all that is attacked.
beforeAll(async () => {
  for (const [office, files, quarters] of OFFICES)
    frozen.set(office.office, await startFrozenOffice(office, files, quarters));
}, 600_000);

afterAll(async () => {
  for (const { subgraph } of frozen.values()) await subgraph.stop();
});

describe.each([
  ["the funnel", FUNNEL],
  ["who is in case management", COVERAGE],
  ["foreign residents", RESIDENTS],
  ["the naturalisation pipeline", PIPELINE],
  ["rights to remain", RIGHT_TO_REMAIN],
])("%s", (_, figure) => {
  let attack: FigureAttack;

  beforeAll(async () => {
    const office = frozen.get(figure.office);
    if (!office) throw new Error(`No figures of ${figure.office} are frozen.`);
    attack = await FigureAttack.prepare(figure, office);
  }, 600_000);

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
