/** Endings of family names that men and women have in different forms, as both are written here. */
const FORMS: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/(?<=[A-Z]{2}[SC]K)(?:YJ|YI|IJ|II|IY|Y|I|A|AIA|AYA|AJA|OJ|OI|E)$/, ""],
  [/(?<=[A-Z]{3})[OE]VA?$/, ""],
  [/(?<=[A-Z]{2}[IY]N)A$/, ""],
  [/(?<=[A-Z]{3})(?:IENE|AITE|YTE|UTE)$/, ""],
  [/(?<=[A-Z]{3}POUL)(?:OS|OU)$/, ""],
];

/** `KOWALSKA` and `KOWALSKI` → `KOWALSK`, `NOVAKOVA` and `NOVAK` → `NOVAK`, `IVANOVA` and `IVANOV` → `IVAN`. */
export function familyStem(word: string): string {
  for (const [ending, stem] of FORMS) if (ending.test(word)) return word.replace(ending, stem);

  return word;
}
