import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const FIELDS = createCodeTable({
  name: "FieldOfNeed",
  description: "Field of need (Handlungsfeld des Case Managements).",
  codes: {
    RESIDENCE_LAW: ["Aufenthaltsrecht."],
    FIRST_ORIENTATION: ["Erstorientierung."],
    LANGUAGE: ["Sprache."],
    WORK: ["Arbeit."],
    TRAINING_AND_RECOGNITION: ["Ausbildung und Anerkennung."],
    SCHOOL_AND_CHILDCARE: ["Schule und Kindertagesbetreuung."],
    HOUSING: ["Wohnen."],
    HEALTH: ["Gesundheit."],
    FAMILY: ["Familie."],
    DEBTS: ["Schulden."],
    CIVIC_ENGAGEMENT: ["Bürgerschaftliches Engagement."],
  },
});

export type FieldOfNeed = CodeOf<typeof FIELDS>;

export const { codes: FieldOfNeed } = FIELDS;

/** The fields of need of which even larger counts could be recognised in a town, and which need the client's written consent. */
export const SENSITIVE_FIELDS: ReadonlySet<FieldOfNeed | null> = new Set([
  FieldOfNeed.HEALTH,
  FieldOfNeed.DEBTS,
  FieldOfNeed.FAMILY,
]);
