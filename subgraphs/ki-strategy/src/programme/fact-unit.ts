import { registerEnumType } from "type-graphql";

/** The unit of a fact's number. */
export enum FactUnit {
  CENTS = "CENTS",
  DAYS = "DAYS",
  GRANTS = "GRANTS",
  PERSONS = "PERSONS",
  POSTS = "POSTS",
  SITES = "SITES",
  TERRITORIES = "TERRITORIES",
  WEEKS = "WEEKS",
  YEARS = "YEARS",
}

registerEnumType(FactUnit, {
  name: "FactUnit",
  description: "What a number counts (Einheit).",
  valuesConfig: {
    CENTS: { description: "Cent." },
    DAYS: { description: "Tage." },
    GRANTS: { description: "Bewilligungen." },
    PERSONS: { description: "Personen." },
    POSTS: { description: "Personalstellen." },
    SITES: { description: "Standorte." },
    TERRITORIES: { description: "Kreise und kreisfreie Städte." },
    WEEKS: { description: "Wochen." },
    YEARS: { description: "Jahre." },
  },
});
