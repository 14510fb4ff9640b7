/** Words beside a name that some offices write and others leave out. */
const PARTICLES = new Set(
  (
    "VON VOM ZU ZUM ZUR UND VAN VANDEN VANDER DEN DER TEN TER TE T DE DEL DELA DELLA DI DA DO DOS DAS DU D LA LE LOS LAS E Y ET " +
    "AF AV AL EL UL IBN BIN BEN BINT ABU ABOU ABI UMM OULD AIT OGLU OGLI OGHLI KYZY QIZI"
  ).split(" "),
);

/** The Arabic article before a consonant that it takes on: `ASH SHAMI`, `AR RASHID`, `ED DIN`. */
const ASSIMILATED = /^[AEU]([DNRSTZ]H?)$/;

/** The article written as one with a family name, or what looks so: what is left must look like a name of its own. */
const GLUED = /^[AE]L(?=[B-DF-HJ-NP-TV-XZ][A-Z]{3})/;

/** What an office writes where a person has no such name. */
const PLACEHOLDERS = new Set("X XX XXX XXXX N NN FNU LNU OHNE KEIN KEINE KEINER UNBEKANNT UNKNOWN NAMENLOS".split(" "));

/** The words of a name without particles; one that consists of them alone keeps them. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !PLACEHOLDERS.has(word));
  const bare = names.filter((word, index) => !PARTICLES.has(word) && !isAssimilated(word, names[index + 1]));

  return bare.length > 0 ? bare : names;
}

/** `ALHARIRI` → `HARIRI`: of family names only, because too many given names begin so. */
export function withoutGluedArticle(word: string): string {
  return word.replace(GLUED, "");
}

function isAssimilated(word: string, next = ""): boolean {
  const consonant = ASSIMILATED.exec(word)?.[1];

  return consonant !== undefined && next.startsWith(consonant);
}
