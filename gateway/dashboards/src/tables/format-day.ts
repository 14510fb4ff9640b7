import type { Language } from "../words/language.js";

const BERLIN = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "medium",
});

/** `2024-12-31` → `31.12.2024` in German; in English it stays, because there it would be read either way round. */
export function formatDay(day: string, language: Language): string {
  const [, year, month, date] = day.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];

  return language === "de" && year !== undefined ? `${date}.${month}.${year}` : day;
}

/** An instant in Berlin's time, to the second. */
export function formatInstant(instant: string, language: Language): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return instant;
  const [day = "", time = ""] = BERLIN.format(milliseconds).split(" ");

  return language === "de" ? `${formatDay(day, language)}, ${time} Uhr` : `${day} ${time}`;
}
