import type { Language } from "../words/language.js";

const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };
const formats = new Map<string, Intl.NumberFormat>();

/** A cell's number as people of the language write it, with every one of its digits. */
export function formatNumber(number: string, language: Language): string {
  if (!isNumeral(number)) throw new Error(`${number} is no number of a cell.`);

  return formatOf(language, number.split(".")[1]?.length ?? 0).format(number);
}

/** Building a format takes longer than all cells of a page. */
function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);

  return format;
}

/** Whether a text is a number as cells hold it. */
export function isNumeral(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
