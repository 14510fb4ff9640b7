import { CodeType } from "./code-type.js";
import { familyStem } from "./family-stem.js";
import type { LinkageIdentity } from "./linkage-identity.js";
import { skeletonOf, soundOf } from "./name-sound.js";

/** What a code is made of: never leaves the office. */
export interface CodeText {
  readonly type: CodeType;
  readonly text: string;
}

/** So many words of a name count as parts: longer ones are rare, and each part is a code. */
const MOST_PARTS = 8;
const MONTHS = 12;

/** All that a person can be found by, without what their birth date is too vague for. */
export function codeTextsOf({ familyName, givenNames, birth }: LinkageIdentity): readonly CodeText[] {
  const { year, month, day } = birth;
  const words = [...familyName, ...givenNames];
  const isOneName = words.length === 1;
  const sounds = setOf(words.map(soundOf));
  const texts: CodeText[] = [{ type: CodeType.NAME_YEAR, text: `${sounds}|${year}` }];
  const add = (type: CodeType, ...parts: readonly string[]) => texts.push({ type, text: parts.join("|") });
  if (month === null) return texts;
  add(CodeType.NAME_MONTH, sounds, `${year}-${month}`);
  if (day === null) return texts;

  const date = `${year}-${month}-${day}`;
  // Too many people share one name for it to be a proposal.
  if (!isOneName && givenNames.length > 0) add(CodeType.FULL_NAME, familyName.join(" "), givenNames.join(" "), date);
  add(CodeType.NAME_SET, setOf(words), date);
  if (givenNames.length > 0) add(CodeType.FAMILY_STEM, setOf(familyName.map(familyStem)), setOf(givenNames), date);
  add(CodeType.SKELETON, setOf(words.map(skeletonOf)), date);
  if (Number(day) <= MONTHS) add(CodeType.DAY_MONTH, sounds, year, setOf([day, month]));
  for (const word of new Set(words.slice(0, MOST_PARTS).map(skeletonOf))) add(CodeType.NAME_PART, word, date);
  if (givenNames.length > 1) add(CodeType.GIVEN_NAMES, setOf(givenNames.map(soundOf)), date);
  if (familyName.length > 0) add(CodeType.FAMILY, setOf(familyName.map(familyStem).map(skeletonOf)), date);
  for (const word of new Set(givenNames.map(soundOf))) add(CodeType.GIVEN, word, date);

  return texts;
}

function setOf(words: readonly string[]): string {
  return [...new Set(words)].toSorted().join(" ");
}
