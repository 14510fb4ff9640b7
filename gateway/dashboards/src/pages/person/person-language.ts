import type { ContentLanguage } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";

/** The languages in which a person reads their own page, in the order of the choice. */
export const PERSON_LANGUAGES = ["de", "en", "ar", "tr", "uk"] as const;

/** A language of the person's own page. */
export type PersonLanguage = (typeof PERSON_LANGUAGES)[number];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<PersonLanguage, string>> = {
  de: "Deutsch",
  en: "English",
  ar: "العربية",
  tr: "Türkçe",
  uk: "Українська",
};

export function directionOf(language: PersonLanguage): ContentLanguage["direction"] {
  return language === "ar" ? "rtl" : "ltr";
}

/** The language that the address or a form names; else the browser's first one, where only this page has it; else the frame's. */
export function choosePersonLanguage({ request, language }: Pick<Visit, "request" | "language">): PersonLanguage {
  const chosen = fieldsOf(request).get("locale");
  if (isPersonLanguage(chosen)) return chosen;
  const first = String(request.headers["accept-language"] ?? "")
    .slice(0, 2)
    .toLowerCase();

  return isPersonLanguage(first) && first !== "de" && first !== "en" ? first : language;
}

export function isPersonLanguage(value: unknown): value is PersonLanguage {
  return PERSON_LANGUAGES.some((each) => each === value);
}
