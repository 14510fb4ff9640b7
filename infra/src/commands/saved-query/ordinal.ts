const RULES = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  ...{ zero: "th", one: "st", two: "nd", few: "rd", many: "th", other: "th" },
};

/** A number as `2nd` or `13th`. */
export function ordinal(number: number): string {
  return `${number}${ENDINGS[RULES.select(number)]}`;
}
