import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { expect, test } from "@jest/globals";
import { createRandom } from "../../testing/test-random.js";
import { DisclosureControl } from "../disclosure-control.js";
import { addContributions } from "./add-contributions.js";
import { type Contributor, maskCounts } from "./mask-counts.js";
import { type Contribution, type MaskedRound, roundIdOf } from "./masked-round.js";
import { protectTotal } from "./protect-total.js";

const AUTHORITIES = Array.from({ length: 12 }, (_, index) => `ABH-05${100 + index}`);
/** X25519 keys out of a seed, so that every run masks the same: a DER header and 32 bytes. */
const seededKey = (name: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from("302e020100300506032b656e04220420", "hex"),
      createHash("sha256").update(`seed 1 ${name}`).digest(),
    ]),
    format: "der",
    type: "pkcs8",
  });
const PRIVATE_KEYS = new Map(AUTHORITIES.map((authority) => [authority, seededKey(authority)]));
const PUBLIC_KEYS = new Map([...PRIVATE_KEYS].map(([authority, key]) => [authority, createPublicKey(key)]));

const contributor = (authority: string): Contributor => ({
  ...{ authority, publicKeys: PUBLIC_KEYS },
  privateKey: PRIVATE_KEYS.get(authority) ?? generateKeyPairSync("x25519").privateKey,
});
const roundOf = (members: readonly string[], quarter = "2024-Q3"): MaskedRound => ({ figure: "F", quarter, members });
const mask = (round: MaskedRound, authority: string, counts: readonly number[]) =>
  maskCounts(round, contributor(authority), counts);

test.each(Array.from({ length: 50 }, (_, seed) => seed))(
  "the total is the plain sum of the members' counts: roster %d",
  (seed) => {
    const random = createRandom(seed);
    const members = AUTHORITIES.filter(() => random(2) === 0);
    const roster = members.length >= 3 ? members : AUTHORITIES;
    const cells = 1 + random(20);
    const counts = new Map(roster.map((each) => [each, Array.from({ length: cells }, () => random(100_000))]));
    const round = roundOf(roster.toSorted(() => random(3) - 1));
    const contributions = roster.map((each) => mask(round, each, counts.get(each) ?? []));

    expect(addContributions(round, contributions)).toEqual(
      Array.from({ length: cells }, (_, cell) =>
        roster.reduce((sum, each) => sum + (counts.get(each)?.[cell] ?? 0), 0),
      ),
    );
  },
);

const bytesOf = (words: readonly string[]) =>
  words.flatMap((word) => [...Buffer.from(BigInt(word).toString(16).padStart(16, "0"), "hex")]);

/** Of 256 values of a byte; with 255 degrees of freedom more than 330.5 comes once in a thousand times. */
function chiSquare(bytes: readonly number[]): number {
  const expected = bytes.length / 256;

  return Array.from({ length: 256 }, (_, value) => bytes.filter((byte) => byte === value).length).reduce(
    (sum, found) => sum + (found - expected) ** 2 / expected,
    0,
  );
}

test("the aggregator, and whoever reads a contribution, sees words that are uniform, whatever the counts", () => {
  const round = roundOf(AUTHORITIES.slice(0, 3));
  const zeros = mask(
    round,
    "ABH-05100",
    Array.from({ length: 4000 }, () => 0),
  );
  const ones = mask(
    roundOf(AUTHORITIES.slice(0, 3), "2024-Q4"),
    "ABH-05100",
    Array.from({ length: 4000 }, () => 1),
  );

  expect(chiSquare(bytesOf(zeros.words))).toBeLessThan(330.5);
  expect(chiSquare(bytesOf(ones.words))).toBeLessThan(330.5);
  // The test can tell: plain counts are far from it.
  expect(chiSquare(bytesOf(Array.from({ length: 4000 }, (_, cell) => String(cell % 7))))).toBeGreaterThan(10_000);
});

test("without one member's contribution the others' words add up to uniform ones, to the aggregator and to the members", () => {
  const members = AUTHORITIES.slice(0, 4);
  const round = roundOf(members);
  const cells = Array.from({ length: 4000 }, () => 3);
  const three = members.slice(0, 3).map((each) => mask(round, each, cells));
  const partial = cells.map((_, cell) =>
    String(
      BigInt.asUintN(
        64,
        three.reduce((sum, { words }) => sum + BigInt(words[cell] ?? 0), 0n),
      ),
    ),
  );

  expect(chiSquare(bytesOf(partial))).toBeLessThan(330.5);
  expect(() => addContributions(round, three)).toThrow(
    "The round has no contribution of ABH-05103: it cannot be added up, and is begun anew without them.",
  );
});

test("a member that takes its own masks away from another's words sees uniform ones, while a third member is honest", () => {
  const members = AUTHORITIES.slice(0, 3);
  const round = roundOf(members);
  const [own = "", victim = ""] = members;
  const cells = Array.from({ length: 4000 }, () => 5);
  const seen = mask(round, victim, cells).words;
  // What the member knows of the victim's masks: those of a roster of the two, were it allowed; so it takes its own words of zero.
  const known = mask(
    round,
    own,
    cells.map(() => 0),
  ).words;
  const difference = seen.map((word, cell) => String(BigInt.asUintN(64, BigInt(word) + BigInt(known[cell] ?? 0))));

  expect(chiSquare(bytesOf(difference))).toBeLessThan(330.5);
});

test("the bound: all other members together reckon the last one's counts", () => {
  const members = AUTHORITIES.slice(0, 4);
  const round = roundOf(members);
  const victim = mask(round, "ABH-05100", [17, 4]);
  const others = members.slice(1).map((each) => mask(round, each, [0, 0]));

  expect(addContributions(round, [victim, ...others])).toEqual([17, 4]);
});

test("no two rounds share a mask, and the order of the roster is none of its own", () => {
  const members = AUTHORITIES.slice(0, 3);
  const words = [roundOf(members), roundOf(members, "2024-Q4"), roundOf([...members, "ABH-05109"])].map(
    (round) => mask(round, "ABH-05100", [0]).words[0],
  );

  expect(new Set(words).size).toBe(3);
  expect(roundIdOf(roundOf(members.toReversed()))).toBe(roundIdOf(roundOf(members)));
  expect(mask(roundOf(members.toReversed()), "ABH-05100", [0])).toEqual(mask(roundOf(members), "ABH-05100", [0]));
});

test.each([
  ["two authorities", ["ABH-05100", "ABH-05101"], "The roster of a masked total has 3 authorities at least."],
  ["one twice", ["ABH-05100", "ABH-05101", "ABH-05101"], "The roster of a masked total names each authority once."],
  ["without the own one", ["ABH-05101", "ABH-05102", "ABH-05103"], "The roster does not name ABH-05100."],
  ["an unknown one", ["ABH-05100", "ABH-05101", "ABH-X"], "The file of public keys has none of ABH-X."],
])("a roster is refused that has %s", (_, members, message) => {
  expect(() => mask(roundOf(members), "ABH-05100", [1])).toThrow(message);
});

test("a private key that is not the authority's own is refused", () => {
  const stranger = { ...contributor("ABH-05100"), privateKey: generateKeyPairSync("x25519").privateKey };

  expect(() => maskCounts(roundOf(AUTHORITIES.slice(0, 3)), stranger, [1])).toThrow(
    "The private key is not the one of ABH-05100 in the file of public keys.",
  );
});

test("contributions to another round, of a stranger, twice, or by other keys do not add up", () => {
  const members = AUTHORITIES.slice(0, 3);
  const round = roundOf(members);
  const all = members.map((each) => mask(round, each, [1]));
  const [first] = all as [Contribution];
  const otherQuarter = mask(roundOf(members, "2024-Q4"), "ABH-05100", [1]);
  const stranger = generateKeyPairSync("x25519");
  const publicKeys = new Map(PUBLIC_KEYS).set("ABH-05100", stranger.publicKey);
  const otherKey = maskCounts(round, { authority: "ABH-05100", privateKey: stranger.privateKey, publicKeys }, [1]);

  expect(() => addContributions(round, [otherQuarter, ...all.slice(1)])).toThrow(
    "A contribution is one to another round.",
  );
  expect(() => addContributions(round, [...all, first])).toThrow(
    "A round has one contribution of each authority of its roster, and no other.",
  );
  expect(() => addContributions(round, [otherKey, ...all.slice(1)])).toThrow(
    "The contributions do not add up: two authorities did not use the keys of one another.",
  );
});

test("a total is under disclosure control like any other figure", () => {
  const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
  const persons = (sums: readonly number[]) =>
    protectTotal(["A", "B"], sums, control).map(({ key, persons: { value, suppression } }) => [
      key,
      value,
      suppression,
    ]);

  expect(persons([7, 30])).toEqual([
    ["A", 7, "NONE"],
    ["B", 30, "NONE"],
    ["TOTAL", 37, "NONE"],
  ]);
  expect(persons([4, 30])).toEqual([
    ["A", null, "PRIMARY"],
    ["B", 30, "NONE"],
    ["TOTAL", null, "SECONDARY"],
  ]);
});
