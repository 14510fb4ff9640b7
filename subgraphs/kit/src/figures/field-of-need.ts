import { registerEnumType } from "type-graphql";

/** In which part of life something is missing. */
export enum FieldOfNeed {
  RESIDENCE_LAW = "RESIDENCE_LAW",
  FIRST_ORIENTATION = "FIRST_ORIENTATION",
  LANGUAGE = "LANGUAGE",
  WORK = "WORK",
  TRAINING_AND_RECOGNITION = "TRAINING_AND_RECOGNITION",
  SCHOOL_AND_CHILDCARE = "SCHOOL_AND_CHILDCARE",
  HOUSING = "HOUSING",
  HEALTH = "HEALTH",
  FAMILY = "FAMILY",
  DEBTS = "DEBTS",
  CIVIC_ENGAGEMENT = "CIVIC_ENGAGEMENT",
}

/** The fields of need of which even larger counts could be recognised in a town, and which need the client's written consent. */
export const SENSITIVE_FIELDS: ReadonlySet<FieldOfNeed | null> = new Set([
  FieldOfNeed.HEALTH,
  FieldOfNeed.DEBTS,
  FieldOfNeed.FAMILY,
]);

registerEnumType(FieldOfNeed, {
  name: "FieldOfNeed",
  description: "Field of need (Handlungsfeld des Case Managements).",
  valuesConfig: {
    RESIDENCE_LAW: { description: "Aufenthaltsrecht." },
    FIRST_ORIENTATION: { description: "Erstorientierung." },
    LANGUAGE: { description: "Sprache." },
    WORK: { description: "Arbeit." },
    TRAINING_AND_RECOGNITION: { description: "Ausbildung und Anerkennung." },
    SCHOOL_AND_CHILDCARE: { description: "Schule und Kindertagesbetreuung." },
    HOUSING: { description: "Wohnen." },
    HEALTH: { description: "Gesundheit." },
    FAMILY: { description: "Familie." },
    DEBTS: { description: "Schulden." },
    CIVIC_ENGAGEMENT: { description: "Bürgerschaftliches Engagement." },
  },
});
