import { expect, test } from "@jest/globals";
import { PERSON_LANGUAGES } from "./person-language.js";
import { PERSON_WORDS } from "./words-by-language.js";

const MOST_WORDS = 20;

/** Every text, however deep it stands. */
const textsOf = (words: unknown): readonly string[] =>
  typeof words === "string" ? [words] : Object.values(Object(words)).flatMap(textsOf);

test.each(PERSON_LANGUAGES)("no sentence in %s has more than 20 words", (language) => {
  const sentences = textsOf(PERSON_WORDS[language]).flatMap((text) => text.split(/(?<=[.?!؟])\s/));

  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
});

test.each(PERSON_LANGUAGES)("nothing is left out in %s", (language) => {
  const [texts, german] = [textsOf(PERSON_WORDS[language]), textsOf(PERSON_WORDS.de)];

  expect(texts).toHaveLength(german.length);
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
});

test.each(["ar", "uk"] as const)("in %s stands no word in Latin letters", (language) => {
  expect(textsOf(PERSON_WORDS[language]).filter((text) => /\p{Script=Latin}/u.test(text))).toEqual([]);
});
