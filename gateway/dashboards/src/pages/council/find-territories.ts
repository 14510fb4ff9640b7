import type { TerritoriesQuery } from "../../graphql/graphql.js";

/** A municipality or a district. */
export type NamedTerritory = NonNullable<TerritoriesQuery["territories"]>[number];

/** Those whose name holds the text, written with or without umlauts, or whose key begins with it; names that begin with it come first. */
export function findTerritories(territories: readonly NamedTerritory[], searched: string): readonly NamedTerritory[] {
  const key = searched.replaceAll(" ", "");
  if (key === "") return [];
  if (/^\d+$/.test(key)) return territories.filter(({ ags }) => ags.startsWith(key));
  const wanted = spell(searched, TWO_LETTERS);
  if (wanted === "") return [];
  const placeOf = ({ name }: NamedTerritory) => {
    const places = [TWO_LETTERS, ONE_LETTER].map((letters) => spell(name, letters).indexOf(wanted));

    return Math.min(...places.map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place)));
  };
  const ranked = territories.map((territory) => ({ territory, place: placeOf(territory) }));

  return ranked
    .filter(({ place }) => place < Number.POSITIVE_INFINITY)
    .toSorted((left, right) => Number(left.place > 0) - Number(right.place > 0) || byName(left, right))
    .map(({ territory }) => territory);
}

function byName(left: { readonly territory: NamedTerritory }, right: { readonly territory: NamedTerritory }): number {
  return left.territory.name.localeCompare(right.territory.name, "de");
}

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const ONE_LETTER: Readonly<Record<string, string>> = { ß: "ss" };

/** `Köln` as `koeln` or `koln`; other marks of letters fall away, and punctuation counts as a space. */
function spell(text: string, letters: Readonly<Record<string, string>>): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\s\p{P}]+/gu, " ")
    .trim();
}
