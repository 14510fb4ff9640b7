import { registerEnumType } from "type-graphql";

/** The thing that a figure counts. */
export enum CountedThing {
  TARGET_GROUP = "TARGET_GROUP",
  CONTACTS = "CONTACTS",
  COUNSELLING_CASES = "COUNSELLING_CASES",
  CASE_MANAGEMENT_CASES = "CASE_MANAGEMENT_CASES",
  APPORTIONED_PERSONS = "APPORTIONED_PERSONS",
  POSTS = "POSTS",
}

registerEnumType(CountedThing, {
  name: "CountedThing",
  description:
    "What a figure counts (Zählgegenstand). Figures of different things are never added up, nor is one a share of the other: a person may be in all of them, or in the same one several times.",
  valuesConfig: {
    TARGET_GROUP: { description: "Zielgruppe.\nPersons that an offer is meant for (Adressat:innen), reached or not." },
    CONTACTS: {
      description: "Kontakte.\nSuch as home visits and talks: events, of which one person has many.",
    },
    COUNSELLING_CASES: { description: "Beratungsfälle.\nCases of counselling without case management." },
    CASE_MANAGEMENT_CASES: { description: "Case-Management-Fälle.\nCases of case management with its seven stages." },
    APPORTIONED_PERSONS: {
      description:
        "Personen für den Verteilungsschlüssel.\nBy whose number money is apportioned on a key date (Stichtag).",
    },
    POSTS: { description: "Stellen." },
  },
});
