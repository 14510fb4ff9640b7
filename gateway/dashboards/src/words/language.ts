/** The languages of every page; a page for the persons themselves has more. */
export type Language = "de" | "en";

/** German is the official language (§ 23 Abs. 1 SGB X, § 23 Abs. 1 VwVfG NRW). */
const OFFICIAL: Language = "de";

/** The same words in both languages. */
export type Words = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return value === "de" || value === "en";
}

/** The first language of an `Accept-Language` header that the pages have; German if there is none. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());

  return wanted.find(isLanguage) ?? OFFICIAL;
}
