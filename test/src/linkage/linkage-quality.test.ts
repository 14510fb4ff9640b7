import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { generateLinkageKey, importLinkageKey } from "@kim-hub/kit/linkage-key";
import { inventFiles } from "./invent-files.js";
import { judgeProposals, type LinkageQuality } from "./linkage-quality.js";
import { type Proposed, proposeAll } from "./propose-all.js";

const PEOPLE = 3000;
const newKey = () => importLinkageKey("test", JSON.stringify(generateLinkageKey()));
const files = inventFiles(PEOPLE, 7);

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
  expect(gradeOf("EXACT")?.recall).toBeGreaterThan(0.64);
});

test("of all proposals at most one of a hundred is wrong, and they find 95 of a hundred pairs", () => {
  expect(quality.all.precision).toBeGreaterThan(0.99);
  expect(quality.all.recall).toBeGreaterThan(0.95);
});

test("the rules find people of every origin: nine of ten pairs at least", () => {
  expect(quality.byOrigin.length).toBe(7);
  expect(quality.byOrigin.filter(({ recall, precision }) => recall < 0.9 || precision < 0.95)).toEqual([]);
});

test("every code type alone is right in 95 of a hundred", () => {
  expect(quality.byCodeType.filter(({ precision }) => precision < 0.95)).toEqual([]);
});

test("twins of the population are never proposed for each other", () => {
  const wrong = proposed.pairs.filter(({ one, other }) => files[one]?.person !== files[other]?.person);
  const isTwin = ({ one, other }: (typeof wrong)[number]) =>
    Math.abs((files[one]?.person ?? 0) - (files[other]?.person ?? 0)) === 1 &&
    files[one]?.identity.birthDate === files[other]?.identity.birthDate;

  expect(wrong.filter(isTwin)).toEqual([]);
});
