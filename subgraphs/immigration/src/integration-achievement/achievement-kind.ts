import { registerEnumType } from "type-graphql";

/** An achievement that residence law counts. */
export enum AchievementKind {
  LANGUAGE = "LANGUAGE",
  INTEGRATION_COURSE = "INTEGRATION_COURSE",
  ORIENTATION_TEST = "ORIENTATION_TEST",
  SCHOOL = "SCHOOL",
  VOCATIONAL_TRAINING = "VOCATIONAL_TRAINING",
  STUDIES = "STUDIES",
  EMPLOYMENT = "EMPLOYMENT",
  LIVELIHOOD = "LIVELIHOOD",
  CIVIC_ENGAGEMENT = "CIVIC_ENGAGEMENT",
  IDENTITY_CLARIFIED = "IDENTITY_CLARIFIED",
}

registerEnumType(AchievementKind, {
  name: "AchievementKind",
  description: "What somebody has achieved that residence law counts (Art der Integrationsleistung).",
  valuesConfig: {
    LANGUAGE: { description: "Deutschkenntnisse" },
    INTEGRATION_COURSE: { description: "Integrationskurs" },
    ORIENTATION_TEST: { description: "Grundkenntnisse der Rechts- und Gesellschaftsordnung" },
    SCHOOL: { description: "Schulbesuch und Schulabschluss" },
    VOCATIONAL_TRAINING: { description: "Berufsausbildung" },
    STUDIES: { description: "Studium" },
    EMPLOYMENT: { description: "Erwerbstätigkeit" },
    LIVELIHOOD: { description: "Sicherung des Lebensunterhalts" },
    CIVIC_ENGAGEMENT: { description: "Bürgerschaftliches Engagement" },
    IDENTITY_CLARIFIED: { description: "Identität geklärt" },
  },
});
