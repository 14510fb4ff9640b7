import type { Random } from "@kim-hub/kit/test-random";
import type { Borne } from "./name-shares.js";

const CONSONANT = /[123]/g;

/** One of the listed names, or one composed as `borne` says that the others are; null where there are no others. */
export function drawName(listed: readonly string[], borne: Borne | null, pick: Pick, random: Random): string {
  return borne === null || random(100) < borne.listed ? pick(listed, random) : composeName(borne, random);
}

type Pick = (names: readonly string[], random: Random) => string;

/** The first of a list far more often than the last, as names are given. */
export const often: Pick = (names, random) => {
  const reach = 1 + random(names.length);

  return names[random(reach)] ?? "";
};

/** Any of a list. */
export const any: Pick = (names, random) => names[random(names.length)] ?? "";

/** A beginning with an end, or a root's consonants in the places of 1, 2 and 3. */
function composeName({ begins, ends }: Borne, random: Random): string {
  const begin = any(begins, random);
  const end = any(ends, random);
  const inForm = end.replace(CONSONANT, (place) => begin[Number(place) - 1] ?? "");
  const name = inForm === end ? begin + end : inForm;

  return name.charAt(0).toUpperCase() + name.slice(1);
}
