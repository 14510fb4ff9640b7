import { BadInputError } from "@kim-hub/kit/errors";
import type { PersonWords } from "./person-words.js";

/** The words of a language; a language that has none is BAD_USER_INPUT. */
export function getWords(words: readonly PersonWords[], locale: string): PersonWords {
  const found = words.find((each) => each.locale === locale);
  if (!found) throw new BadInputError(`A language is one of ${words.map((each) => each.locale).join(", ")}.`);

  return found;
}
