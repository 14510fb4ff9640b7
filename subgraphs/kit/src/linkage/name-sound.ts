/** Ways to write one sound, the longest first; what follows sees what an earlier one left. */
const SPELLINGS: readonly (readonly [written: RegExp, sound: string])[] = [
  [/^OU(?=[AI])/, "V"],
  [/TSCH|TCH/g, "K"],
  [/DSCH|DZH|DJ/g, "J"],
  [/SCH|SH|ZH/g, "S"],
  [/TS|TZ/g, "S"],
  [/[CK]H|CK|Q|C/g, "K"],
  [/GH/g, "G"],
  [/PH/g, "F"],
  [/TH/g, "T"],
  [/DH/g, "D"],
  [/X/g, "KS"],
  [/Z/g, "S"],
  [/W/g, "V"],
];

/** The consonants of a name as most ways of writing it have them; a name of vowels alone as it is. */
export function skeletonOf(word: string): string {
  let sound = word;
  for (const [written, as] of SPELLINGS) sound = sound.replace(written, as);

  return sound.replace(/[AEIOUYHJ]/g, "").replace(/(.)\1+/g, "$1") || word;
}

/**
 * The same with as much of the vowels as spellings agree on: whether the first is a dark one, stands at the beginning, and whether the name ends
 * in A or E. It keeps HASAN from HUSSEIN and SAMIR from SAMIRA, as twins are called, and not FATMA from FATIMAH.
 */
export function soundOf(word: string): string {
  const [first = "", ...others] = word.match(/[AEIOUY]/g) ?? [];
  const vowel = /[OU]/.test(first) ? "O" : "A";
  const begins = others.length > 0 && word.startsWith(first) && first !== "Y" ? "+" : "";
  const open = /[AE]H?$/.test(word) ? "A" : "";

  return `${vowel}${begins}${skeletonOf(word)}${open}`;
}
