import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";

const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** The day of a sitting, or its month or year where that is all that a source gives. */
export function sittingDay(date: string, language: Language): string {
  if (!/^\d{4}-\d{2}$/.test(date)) return formatDay(date, language);

  return new Date(`${date}-01T00:00:00Z`).toLocaleDateString(LOCALES[language], {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
}
