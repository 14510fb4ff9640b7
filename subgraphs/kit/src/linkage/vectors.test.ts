import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { makeLinkageCodes } from "./linkage-codes.js";
import { type FiledIdentity, normaliseIdentity } from "./linkage-identity.js";
import { importLinkageKey } from "./linkage-key.js";

/** Published with the vectors, so that an office's own software can be held against them. */
const KEY = importLinkageKey(
  "vectors",
  JSON.stringify({
    kty: "oct",
    kid: "vectors",
    k: Buffer.from("0123456789abcdef0123456789abcdef").toString("base64url"),
  }),
);
const ABSENT = "absent";

const names = readVectors("src/linkage/name-vectors.csv");
const codes = readVectors("src/linkage/code-vectors.csv");

test.each(names)("the normalised form of %s is %s (%s)", (input, output) => {
  expect(write(normaliseIdentity(read(input)))).toBe(output);
});

test("what is written is read as the same person again", () => {
  for (const [, output] of names.filter(([, form]) => form !== ABSENT))
    expect(write(normaliseIdentity(read(output)))).toBe(output);
});

test.each([...new Set(codes.map(([input]) => input))])("the codes of %s are the published ones", (input) => {
  const made = makeLinkageCodes(read(input), KEY).codes.map(({ type, code }) => [input, code, type]);

  expect(made.length > 0 ? made : [[input, ABSENT, ""]]).toEqual(codes.filter(([of]) => of === input));
});

function readVectors(file: string): readonly [input: string, output: string, rule: string][] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [input = "", output = "", rule = ""] = line.split(",");

      return [input, output, rule];
    });
}

function read(input: string): FiledIdentity {
  const [familyName = "", givenNames = "", birthDate = ""] = input.split("|");

  return { familyName, givenNames: givenNames || null, birthDate: birthDate || null };
}

function write(identity: ReturnType<typeof normaliseIdentity>): string {
  if (identity === null) return ABSENT;
  const { familyName, givenNames, birth } = identity;

  return [familyName.join(" "), givenNames.join(" "), `${birth.year}-${birth.month ?? "00"}-${birth.day ?? "00"}`].join(
    "|",
  );
}
