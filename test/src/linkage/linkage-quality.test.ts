import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { generateLinkageKey, importLinkageKey } from "@kim-hub/kit/linkage-key";
import { inventFiles } from "./invent-files.js";
import type { Names } from "./invent-people.js";
import { judgeProposals, type LinkageQuality } from "./linkage-quality.js";
import { type Proposed, proposeAll } from "./propose-all.js";

const PEOPLE = 3000;
const SEED = 7;
const newKey = () => importLinkageKey("test", JSON.stringify(generateLinkageKey()));

class Population {
  readonly files;
  #proposed: Proposed | null = null;

  constructor(readonly names: Names) {
    this.files = inventFiles(PEOPLE, SEED, names);
  }

  async propose(): Promise<void> {
    this.#proposed = await proposeAll(this.files, { offices: newKey(), own: newKey() });
  }

  get pairs(): Proposed["pairs"] {
    return this.#proposed?.pairs ?? [];
  }

  get quality(): LinkageQuality {
    return judgeProposals(this.files, this.pairs);
  }

  async stop(): Promise<void> {
    await this.#proposed?.stop();
  }
}

const populations = [new Population("BORNE"), new Population("CROWDED")];

beforeAll(async () => {
  for (const population of populations) await population.propose();
}, 240_000);

afterAll(() => Promise.all(populations.map((population) => population.stop())));

test.each(populations)("no exact proposal is wrong, and it finds two of three pairs: $names", ({ quality }) => {
  const exact = quality.byGrade.find(({ of }) => of === "EXACT");

  expect(quality.truePairs).toBeGreaterThan(1500);
  expect(exact?.wrong).toBe(0);
  expect(exact?.recall).toBeGreaterThan(0.65);
});

test.each(populations)("97 of a hundred pairs are proposed, and 15 of ten thousand wrongly: $names", ({ quality }) => {
  expect(quality.all.recall).toBeGreaterThan(0.97);
  expect(quality.all.wrongShare).toBeLessThanOrEqual(0.0015);
});

test.each(populations)(
  "the rules find people of every origin, 95 of a hundred pairs at least: $names",
  ({ quality }) => {
    expect(quality.byOrigin.length).toBe(7);
    expect(quality.byOrigin.filter(({ recall, precision }) => recall < 0.95 || precision < 0.98)).toEqual([]);
  },
);

test.each(populations)(
  "a code type of the whole date and names is right in 99 of a hundred, a vague one in 90: $names",
  ({ quality }) => {
    const vague = ["GIVEN", "NAME_MONTH", "NAME_YEAR"];

    expect(quality.byCodeType.length).toBe(10);
    expect(quality.byCodeType.filter(({ of, precision }) => precision < (vague.includes(of) ? 0.9 : 0.99))).toEqual([]);
  },
);

test.each(populations)("twins of the population are never proposed for each other: $names", ({ files, pairs }) => {
  const wrong = pairs.filter(({ one, other }) => files[one]?.person !== files[other]?.person);
  const isTwin = ({ one, other }: (typeof wrong)[number]) =>
    Math.abs((files[one]?.person ?? 0) - (files[other]?.person ?? 0)) === 1 &&
    files[one]?.identity.birthDate === files[other]?.identity.birthDate;

  expect(pairs.length).toBeGreaterThan(1500);
  expect(wrong.filter(isTwin)).toEqual([]);
});
