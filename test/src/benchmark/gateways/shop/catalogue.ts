/** A learning material that a municipality lends or sells. */
export interface CatalogueItem {
  readonly upc: string;
  readonly name: string;
  /** In cents. */
  readonly price: number;
  /** In grams. */
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

export interface Opinion {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

const TITLES = [
  "Wörterbuch Behördendeutsch",
  "Lernkarten Alltag",
  "Übungsheft Formulare",
  "Stadtplan in einfacher Sprache",
  "Hörbuch Nachbarschaft",
  "Ratgeber Anerkennung von Abschlüssen",
  "Bildwörterbuch Gesundheit",
  "Arbeitsheft Bewerbung",
];
const NAMES = ["Alma Berger", "Baran Demir", "Chiara Vogel", "Daria Koval", "Emre Aydın", "Fatou Diallo"];
const REMARKS = [
  "Gut gegliedert und auch ohne Vorkenntnisse verständlich.",
  "Die Beispiele stammen aus dem Alltag, das hilft im Kurs sehr.",
  "Für Anfänger etwas zu schnell, mit Begleitung aber brauchbar.",
];
const EACH = 4;

/** The shop's products, in the order of demand. */
export const ITEMS: readonly CatalogueItem[] = TITLES.map((name, index) => ({
  upc: `lm-${index + 1}`,
  name,
  price: 450 + index * 325,
  weight: 120 + index * 95,
  inStock: index % 3 !== 2,
}));

export const PEOPLE: readonly Person[] = NAMES.map((name, index) => ({
  id: String(index + 1),
  name,
  username: `${name.split(" ")[0]?.toLowerCase()}.${index + 1}`,
}));

/** Four by each person, three of each item. */
export const OPINIONS: readonly Opinion[] = Array.from({ length: NAMES.length * EACH }, (_, index) => ({
  id: `o-${index + 1}`,
  body: REMARKS[index % REMARKS.length] ?? "",
  authorId: String((index % NAMES.length) + 1),
  upc: `lm-${((index * 5 + Math.floor(index / TITLES.length)) % TITLES.length) + 1}`,
}));
