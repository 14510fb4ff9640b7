import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const COUNTED_THING_CODES = createCodeTable({
  name: "CountedThing",
  description:
    "What a figure counts (Zählgegenstand). Figures of different things are never added up, nor is one a share of the other: a person may be in all of them, or in the same one several times.",
  codes: {
    TARGET_GROUP: ["Zielgruppe.\nPersons that an offer is meant for (Adressat:innen), reached or not."],
    CONTACTS: ["Kontakte.\nSuch as home visits and talks: events, of which one person has many."],
    COUNSELLING_CASES: ["Beratungsfälle.\nCases of counselling without case management."],
    CASE_MANAGEMENT_CASES: ["Case-Management-Fälle.\nCases of case management with its seven stages."],
    APPORTIONED_PERSONS: [
      "Personen für den Verteilungsschlüssel.\nBy whose number money is apportioned on a key date (Stichtag).",
    ],
    POSTS: ["Stellen."],
  },
});

/** The thing that a figure counts. */
export type CountedThing = CodeOf<typeof COUNTED_THING_CODES>;

export const { codes: CountedThing } = COUNTED_THING_CODES;
