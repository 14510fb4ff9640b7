import { registerEnumType } from "type-graphql";

/** What a figure counts. */
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
    TARGET_GROUP: { description: "Persons that an offer is meant for (Zielgruppe, Adressat:innen), reached or not." },
    CONTACTS: {
      description: "Contacts, such as home visits and talks (Kontakte): events, of which one person has many.",
    },
    COUNSELLING_CASES: { description: "Cases of counselling without case management (Beratungsfälle)." },
    CASE_MANAGEMENT_CASES: { description: "Cases of case management with its seven stages (Case-Management-Fälle)." },
    APPORTIONED_PERSONS: {
      description: "Persons by whose number money is apportioned on a key date (Verteilungsschlüssel, Stichtag).",
    },
    POSTS: { description: "Posts (Stellen)." },
  },
});
