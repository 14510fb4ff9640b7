import type { Language } from "../../../words/language.js";
import type { TypeKind } from "./published-types.js";

interface ManualWords {
  readonly title: string;
  readonly introduction: string;
  readonly search: string;
  readonly find: string;
  readonly nothing: string;
  readonly kinds: Readonly<Record<TypeKind, string>>;
  readonly back: string;
  readonly fields: string;
  readonly arguments: string;
  readonly codes: string;
  readonly members: string;
  readonly none: string;
  readonly byDefault: string;
  readonly answeredBy: string;
  readonly dataClass: string;
  readonly basis: string;
  readonly retention: string;
  readonly deprecated: string;
  readonly pages: string;
  readonly page: (number: number) => string;
}

export const MANUAL_WORDS: Readonly<Record<Language, ManualWords>> = {
  de: {
    title: "Handbuch des Schemas",
    introduction:
      "Alle Typen, die der Hub veröffentlicht, mit ihren Beschreibungen, der Datenklasse und der Rechtsgrundlage jedes Feldes und der Stelle, die antwortet. Die Beschreibungen sind englisch und nennen die deutschen Begriffe.",
    search: "Name eines Typs oder Feldes",
    find: "Suchen",
    nothing: "Kein Typ und kein Feld heißt so.",
    kinds: {
      ROOTS: "Fragen und Änderungen",
      OBJECTS: "Objekte",
      INPUTS: "Eingaben",
      CODES: "Schlüssel",
      SCALARS: "Einzelwerte",
    },
    back: "Zu allen Typen",
    fields: "Felder",
    arguments: "Argumente",
    codes: "Schlüssel",
    members: "Arten",
    none: "keine",
    byDefault: "ohne Angabe",
    answeredBy: "Antwortende Stelle",
    dataClass: "Datenklasse",
    basis: "Rechtsgrundlage",
    retention: "Löschfrist",
    deprecated: "Veraltet",
    pages: "Seiten dieses Typs",
    page: (number) => `Seite ${number}`,
  },
  en: {
    title: "Manual of the schema",
    introduction:
      "All types that the hub publishes, with their descriptions, the data class and legal basis of each field, and the office that answers. The descriptions are English and name the German terms.",
    search: "Name of a type or field",
    find: "Search",
    nothing: "No type and no field is called so.",
    kinds: {
      ROOTS: "Queries and mutations",
      OBJECTS: "Objects",
      INPUTS: "Inputs",
      CODES: "Codes",
      SCALARS: "Scalars",
    },
    back: "To all types",
    fields: "Fields",
    arguments: "Arguments",
    codes: "Codes",
    members: "Kinds",
    none: "none",
    byDefault: "by default",
    answeredBy: "Answered by",
    dataClass: "Data class",
    basis: "Legal basis",
    retention: "Retention",
    deprecated: "Deprecated",
    pages: "Pages of this type",
    page: (number) => `Page ${number}`,
  },
};
