import { type BirthDay, readBirthDay } from "./birth-day.js";
import { joinServantNames } from "./join-servant-names.js";
import { withoutGluedArticle, withoutParticles } from "./particles.js";
import { searchForm } from "./search-form.js";

/** What an office's file says of who a person is. */
export interface FiledIdentity {
  readonly familyName: string;
  readonly givenNames: string | null;
  /** `1990`, `1990-05` or `1990-05-17`, as far as it is known. */
  readonly birthDate: string | null;
}

/** The same in the form in which two offices' files can be compared. */
export interface LinkageIdentity {
  /** Words of A to Z. Empty for people of one name: it stands in `givenNames`, wherever an office writes it. */
  readonly familyName: readonly string[];
  readonly givenNames: readonly string[];
  readonly birth: BirthDay;
}

/** Null where nothing can be compared: without a year of birth, without a name, or with a letter that is not Latin. */
export function normaliseIdentity({ familyName, givenNames, birthDate }: FiledIdentity): LinkageIdentity | null {
  const birth = readBirthDay(birthDate);
  const family = wordsOf(familyName);
  const given = wordsOf(givenNames ?? "");
  if (birth === null || family === null || given === null) return null;
  const bare = family.map(withoutGluedArticle);
  // Some offices write the only name twice.
  const [only, second] = new Set([...bare, ...given]);
  if (only === undefined) return null;

  return second === undefined
    ? { familyName: [], givenNames: [only], birth }
    : { familyName: bare, givenNames: given, birth };
}

function wordsOf(name: string): readonly string[] | null {
  const words = searchForm(name);

  return words && joinServantNames(withoutParticles(words));
}
