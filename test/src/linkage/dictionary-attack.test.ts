import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LinkageCodes, makeLinkageCodes, sealLinkageCodes } from "@kim-hub/kit/linkage-codes";
import { generateLinkageKey, importLinkageKey, type LinkageKey } from "@kim-hub/kit/linkage-key";
import { inventFiles } from "./invent-files.js";
import { type Proposed, proposeAll } from "./propose-all.js";

const newKey = () => importLinkageKey("test", JSON.stringify(generateLinkageKey()));
const keys = { offices: newKey(), own: newKey() };
/** What an attacker has in place of a key that they lack. */
const guessed = newKey();

const files = inventFiles(80, 3);
/** All names with all dates of the population. */
const dictionary = files.flatMap(({ identity }) =>
  [...new Set(files.map((file) => file.identity.birthDate))].map((birthDate) => ({ ...identity, birthDate })),
);

/** The dictionary under an offices' key, made once for all that the own key is tried with. */
const codesUnder = new Map<LinkageKey, readonly LinkageCodes[]>();

let proposed: Proposed;
let dump: ReadonlySet<string>;

beforeAll(async () => {
  proposed = await proposeAll(files, keys);
  dump = await proposed.dump();
});

afterAll(() => proposed.stop());

/** How many codes of the dump somebody with these keys finds out, also those that an office's key alone would make. */
function countHits({ offices, own }: typeof keys): number {
  const known = codesUnder.get(offices) ?? dictionary.map((identity) => makeLinkageCodes(identity, offices));
  codesUnder.set(offices, known);
  const hits = known.flatMap((made) =>
    [...made.codes, ...sealLinkageCodes(made, own)].filter(({ code }) => dump.has(code)),
  );

  return hits.length;
}

test.each([
  ["neither key", { offices: guessed, own: guessed }],
  ["the offices' key alone", { ...keys, own: guessed }],
  ["the trust centre's key alone", { ...keys, offices: guessed }],
])("with %s a dump of the trust centre names nobody: all names with all dates hit nothing", (_, known) => {
  expect(dictionary.length).toBeGreaterThan(5000);
  expect(countHits(known)).toBe(0);
});

test("only office and trust centre together could try names: with both keys the same dictionary hits", () => {
  expect(countHits(keys)).toBeGreaterThan(files.length);
});
