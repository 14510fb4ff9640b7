import { expect, test } from "@jest/globals";
import { preferredLanguage } from "./language.js";

test.each([
  [undefined, "de"],
  ["", "de"],
  ["fr-FR,fr;q=0.9", "de"],
  ["en-GB,de;q=0.5", "en"],
  ["tr, EN;q=0.8", "en"],
  ["de-AT", "de"],
] as const)("a browser that prefers %s gets %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
