import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { PermissionTexts } from "./permission-texts.js";
import { OWN_TEXTS, readPermissionTexts } from "./read-permission-texts.js";

const own = new PermissionTexts(readPermissionTexts(OWN_TEXTS));

/** A copy of the project's own texts, with one of them changed. */
function copyTexts(file: string, change: (text: string) => string): string {
  const directory = mkdtempSync(join(tmpdir(), "permission-texts-"));
  cpSync(OWN_TEXTS, directory, { recursive: true });
  writeFileSync(join(directory, file), change(readFileSync(join(directory, file), "utf8")));

  return directory;
}

test("a permission names a text that is in force in its language", () => {
  expect(() => own.requireInForce("2026-1", "de", "2026-11-27")).not.toThrow();
  expect(() => own.requireInForce("2026-1", "fr", "2026-11-27")).toThrow(
    /^A permission names a text that was in force, in that language, when it was given; on 2026-11-27 these were: 2026-1 in /,
  );
  expect(() => own.requireInForce("2026-1", "de", "2025-12-31")).toThrow(/on 2025-12-31 none was\.$/);
});

test("a text out of force is refused for new permissions and stays readable for old ones", () => {
  expect(() => own.requireInForce("demonstration-1", "de", "2026-11-26")).not.toThrow();
  expect(() => own.requireInForce("demonstration-1", "de", "2026-11-27")).toThrow("when it was given");
  expect(own.find("demonstration-1", "de")?.title).toContain("erfundenen");
});

test("a text whose words change without a new version stops the start, by file and rule", () => {
  const directory = copyTexts("2026-1/de.yaml", (text) => text.replace("drei Jahre", "dreißig Jahre"));

  expect(() => readPermissionTexts(directory)).toThrow(
    `${directory}/2026-1/de.yaml: a text whose words change is a new version in a new folder.`,
  );
});

test("a text is retired, and its translation read, without a new version", () => {
  const directory = copyTexts("demonstration-1/de.yaml", (text) =>
    text.replace("validTo: 2026-11-26", "validTo: 2026-11-20").replace("reviewedOn: null", "reviewedOn: 2026-11-19"),
  );

  expect(readPermissionTexts(directory).find(({ version }) => version === "demonstration-1")).toMatchObject({
    validTo: "2026-11-20",
    reviewedOn: "2026-11-19",
  });
});

test("a new version needs its line in digests.csv, which the message writes out", () => {
  const directory = copyTexts("digests.csv", (lines) => lines);
  mkdirSync(join(directory, "2027-1"));
  cpSync(join(directory, "2026-1/de.yaml"), join(directory, "2027-1/de.yaml"));

  expect(() => readPermissionTexts(directory)).toThrow(
    /digests\.csv: the new text 2027-1\/de\.yaml needs the line 2027-1;de;[0-9a-f]{64}$/,
  );
});

test("a text that people may have signed cannot go", () => {
  const directory = copyTexts("digests.csv", (lines) => lines);
  renameSync(join(directory, "demonstration-1"), join(directory, ".demonstration-1"));

  expect(() => readPermissionTexts(directory)).toThrow("the text demonstration-1;de is missing");
});

test.each([
  ["title: Ihre", "titel: Ihre", "2026-1/de.yaml: title is a text that is not empty."],
  ["validTo: null\n", "", "2026-1/de.yaml: validTo is a text that is not empty."],
  ["validFrom: 2026-01-01", "validFrom: 1.1.2026", "2026-1/de.yaml: validFrom is a day such as 2026-01-31."],
  ["kind: CONSENT\n", "kind: ASSENT\n", "2026-1/de.yaml, modules 1: kind is one of CONSENT, CONFIDENTIALITY_RELEASE."],
  ["Stellen", "Bu\u0308ros", "common 1: words is written in composed letters (NFC)."],
])("a file with %s made %s stops the start", (from, to, message) => {
  expect(() => readPermissionTexts(copyTexts("2026-1/de.yaml", (text) => text.replace(from, to)))).toThrow(message);
});

const inForce = own.listInForce("2026-11-27");

test("one version in five languages is in force, the Arabic one from right to left, and no translator has read it", () => {
  expect(inForce.map(({ version, locale, direction }) => `${version} ${locale} ${direction}`)).toEqual([
    "2026-1 ar RTL",
    "2026-1 de LTR",
    "2026-1 en LTR",
    "2026-1 tr LTR",
    "2026-1 uk LTR",
  ]);
  expect(inForce.map(({ translatedFrom, reviewedOn }) => [translatedFrom, reviewedOn])).toEqual(
    ["de", null, "de", "de", "de"].map((original) => [original, null]),
  );
});

test.each(inForce)("the text in $locale asks for all that a permission can cover", ({ modules, common }) => {
  const asked = modules.flatMap(({ kind, sender, categories }) =>
    categories.map((each) => `${kind} ${sender} ${each}`),
  );

  expect(asked).toHaveLength(17);
  expect(asked.filter((each) => each.endsWith(" LEGAL_DOMAIN"))).toEqual([
    "CONSENT CASE_MANAGEMENT LEGAL_DOMAIN",
    "CONFIDENTIALITY_RELEASE CASE_MANAGEMENT LEGAL_DOMAIN",
  ]);
  expect(common.map(({ code }) => code)).toEqual([
    "PURPOSE",
    "RECIPIENT",
    "REFUSAL",
    "WITHDRAWAL",
    "DURATION",
    "SIGNATORY",
    "SPECIAL_CATEGORIES",
  ]);
});

test.each(inForce)("the text in $locale cites the same law as the others", ({ text }) => {
  for (const norm of ["§ 37 StAG", "§ 80 AufenthG", "§ 203 StGB"]) expect(text).toContain(norm);
  expect(text).toMatch(/GDPR|DSGVO/);
});

test("a version that asks for something else in another language stops the start", () => {
  const directory = copyTexts("2026-1/tr.yaml", (text) =>
    text.replace("categories: [OFFICE_NAME]", "categories: [LEGAL_DOMAIN]"),
  );

  expect(() => readPermissionTexts(directory)).toThrow(
    "2026-1/tr.yaml: two modules ask for CONSENT CASE_MANAGEMENT LEGAL_DOMAIN; there is one for each.",
  );
});
