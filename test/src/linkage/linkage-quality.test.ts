import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { generateLinkageKey, importLinkageKey } from "@kim-hub/kit/linkage-key";
import { inventFiles } from "./invent-files.js";
import { judgeProposals, type LinkageQuality } from "./linkage-quality.js";
import { type Proposed, proposeAll } from "./propose-all.js";

const PEOPLE = 3000;
const SEED = 7;
const newKey = () => importLinkageKey("test", JSON.stringify(generateLinkageKey()));

describe.each([
  { names: "BORNE", wrongShare: 0.0015 },
  { names: "CROWDED", wrongShare: 0.003 },
] as const)("names as common as $names", ({ names, wrongShare }) => {
  const files = inventFiles(PEOPLE, SEED, names);
  let proposed: Proposed;
  let quality: LinkageQuality;

  beforeAll(async () => {
    proposed = await proposeAll(files, { offices: newKey(), own: newKey() });
    quality = judgeProposals(files, proposed.pairs);
  }, 120_000);

  afterAll(() => proposed.stop());

  const gradeOf = (grade: string) => quality.byGrade.find(({ of }) => of === grade);

  test("no exact proposal is wrong, and it finds two of three pairs of one person's files", () => {
    expect(quality.truePairs).toBeGreaterThan(1500);
    expect(gradeOf("EXACT")?.wrong).toBe(0);
    expect(gradeOf("EXACT")?.recall).toBeGreaterThan(0.65);
  });

  test("the proposals find 97 of a hundred pairs, and hardly one is wrong", () => {
    expect(quality.all.recall).toBeGreaterThan(0.97);
    expect(quality.all.wrongShare).toBeLessThanOrEqual(wrongShare);
  });

  test("the rules find people of every origin: 95 of a hundred pairs at least", () => {
    expect(quality.byOrigin.length).toBe(7);
    expect(quality.byOrigin.filter(({ recall, precision }) => recall < 0.95 || precision < 0.98)).toEqual([]);
  });

  test("every code type alone is right in nine of ten, and every one of the whole date and names in 99 of a hundred", () => {
    const vague = ["GIVEN", "NAME_MONTH", "NAME_YEAR"];
    const isTooOftenWrong = ({ of, precision }: { of: string; precision: number }) =>
      precision < (vague.includes(of) ? 0.9 : 0.99);

    expect(quality.byCodeType.filter(isTooOftenWrong)).toEqual([]);
  });

  test("twins of the population are never proposed for each other", () => {
    const wrong = proposed.pairs.filter(({ one, other }) => files[one]?.person !== files[other]?.person);
    const isTwin = ({ one, other }: (typeof wrong)[number]) =>
      Math.abs((files[one]?.person ?? 0) - (files[other]?.person ?? 0)) === 1 &&
      files[one]?.identity.birthDate === files[other]?.identity.birthDate;

    expect(wrong.filter(isTwin)).toEqual([]);
  });
});
