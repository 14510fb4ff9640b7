import { expect, test } from "@jest/globals";
import { CodeType } from "./code-type.js";
import { makeLinkageCodes, sealLinkageCodes } from "./linkage-codes.js";
import type { FiledIdentity } from "./linkage-identity.js";
import { generateLinkageKey, importLinkageKey } from "./linkage-key.js";

const newKey = () => importLinkageKey("test", JSON.stringify(generateLinkageKey()));
const offices = newKey();
const own = newKey();

const person = (familyName: string, givenNames: string | null, birthDate: string | null = "1986-08-21") => ({
  ...{ familyName, givenNames, birthDate },
});
/** The types in which two files agree. */
function agreed(one: FiledIdentity, other: FiledIdentity): readonly CodeType[] {
  const codes = new Set(makeLinkageCodes(one, offices).codes.map(({ code }) => code));
  const both = makeLinkageCodes(other, offices).codes.filter(({ code }) => codes.has(code));

  return [...new Set(both.map(({ type }) => type))];
}

test.each([
  ["a transliteration", person("al-Ḥarīrī", "Aḥmad"), person("Alhariri", "Ahmad"), CodeType.FULL_NAME],
  ["names in the other field", person("Hariri", "Ahmad"), person("Ahmad", "Hariri"), CodeType.NAME_SET],
  ["a woman's form", person("Nováková", "Eva"), person("Novák", "Eva"), CodeType.FAMILY_STEM],
  ["a woman's form", person("Kowalska", "Ewa"), person("Kowalski", "Ewa"), CodeType.FAMILY_STEM],
  ["a woman's form", person("Ivanova", "Daria"), person("Ivanov", "Daria"), CodeType.FAMILY_STEM],
  ["another spelling", person("Schewtschenko", "Olexandr"), person("Shevchenko", "Oleksandr"), CodeType.SKELETON],
  ["another spelling", person("Haddad", "Mohammed"), person("Hadad", "Muhamad"), CodeType.SKELETON],
  ["day as month", person("Sow", "Alpha", "1990-05-07"), person("Sow", "Alpha", "1990-07-05"), CodeType.DAY_MONTH],
  ["a dropped name", person("Sow Diallo", "Alpha"), person("Sow", "Alpha"), CodeType.NAME_PART],
  ["a new family name", person("Müller", "Eva Maria"), person("Schulz", "Eva Maria"), CodeType.GIVEN_NAMES],
  ["an unknown day", person("Sow", "Alpha", "1990-05"), person("Sow", "Alpha", "1990-05-17"), CodeType.NAME_MONTH],
  ["the first of January", person("Sow", "Alpha", "1990-01-01"), person("Sow", "Alpha", "1990"), CodeType.NAME_YEAR],
  ["one name", person("Amanullah", null), person("-", "Amanullah"), CodeType.NAME_SET],
])("%s agrees in a type of its own", (_, one, other, type) => {
  expect(agreed(one, other)).toContain(type);
});

test.each([
  ["twins", person("Hariri", "Hasan"), person("Hariri", "Husain")],
  ["twins of two genders", person("Hariri", "Samir"), person("Hariri", "Samira")],
  ["twins with their father's name", person("Hariri", "Ahmad Khalid"), person("Hariri", "Omar Khalid")],
])("%s agree in the family name and not in the first given one", (_, one, other) => {
  expect(agreed(one, other)).toContain(CodeType.FAMILY);
  expect(agreed(one, other)).not.toContain(CodeType.FULL_NAME);
  expect(agreed(one, other)).not.toContain(CodeType.NAME_SET);
});

test("nothing but the year agrees of two people who were born in the same one", () => {
  expect(agreed(person("Sow", "Alpha", "1990-05-17"), person("Sow", "Alpha", "1990-06-18"))).toEqual([
    CodeType.NAME_YEAR,
  ]);
});

test("one name, a first of January and an unknown day make no exact code", () => {
  const files = [
    person("Amanullah", null),
    person("Sow", "Alpha", "1990-01-01"),
    person("Sow", "Alpha", "1990-05"),
    person("Sow", "Alpha", "1990"),
  ];

  for (const file of files)
    expect(makeLinkageCodes(file, offices).codes.map(({ type }) => type)).not.toContain(CodeType.FULL_NAME);
});

test("a code differs with either key, with the name of the offices' key, and with the type", () => {
  const made = makeLinkageCodes(person("Sow", "Alpha"), offices);
  const sealed = sealLinkageCodes(made, own);
  const others = [
    ...makeLinkageCodes(person("Sow", "Alpha"), newKey()).codes,
    ...sealLinkageCodes(made, newKey()),
    ...sealLinkageCodes({ ...made, keyId: "another" }, own),
    ...sealLinkageCodes({ ...made, nameRules: "another" }, own),
  ];
  const all = [...made.codes, ...sealed, ...others].map(({ code }) => code);

  expect(sealed.map(({ type }) => type)).toEqual(made.codes.map(({ type }) => type));
  expect(new Set(all).size).toBe(made.codes.length * 6);
  for (const code of all) expect(code).toMatch(/^[\w-]{43}$/);
});

test("an office's key needs 32 bytes and an id, and no message shows it", () => {
  const { kid, k } = generateLinkageKey();
  const texts = [{ kty: "oct", k }, { kty: "oct", kid, k: "c2hvcnQ" }, { kty: "OKP", kid, k }, [], null].map((key) =>
    JSON.stringify(key),
  );

  for (const text of [...texts, "{"])
    expect(() => importLinkageKey("LINKAGE_KEY_FILE", text)).toThrow(
      "LINKAGE_KEY_FILE holds no symmetric JSON Web Key of 32 bytes or more with an id (kid).",
    );
});
