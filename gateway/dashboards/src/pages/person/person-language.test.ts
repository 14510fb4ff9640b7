import { expect, test } from "@jest/globals";
import { choosePersonLanguage } from "./person-language.js";

type Asked = Parameters<typeof choosePersonLanguage>[0];

/** A visit in German, which is the frame's language here. */
const visit = (query: object, accepted: string): Asked => ({
  language: "de",
  request: Object.assign(Object.create(null), { query, body: undefined, headers: { "accept-language": accepted } }),
});

test("the language that the address names goes before the browser's", () => {
  expect(choosePersonLanguage(visit({ locale: "uk" }, "ar,de;q=0.5"))).toBe("uk");
});

test("without one it is the browser's first language, where this page alone has it", () => {
  expect(choosePersonLanguage(visit({}, "ar-SY,de;q=0.5"))).toBe("ar");
  expect(choosePersonLanguage(visit({}, "tr"))).toBe("tr");
});

test("a language that nobody has here is the frame's", () => {
  expect(choosePersonLanguage(visit({ locale: "fr" }, "fr"))).toBe("de");
  expect(choosePersonLanguage(visit({}, "en"))).toBe("de");
});
