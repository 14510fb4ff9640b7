import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const KINDS = createCodeTable({
  name: "AchievementKind",
  description: "What somebody has achieved that residence law counts (Art der Integrationsleistung).",
  codes: {
    LANGUAGE: ["Deutschkenntnisse"],
    INTEGRATION_COURSE: ["Integrationskurs"],
    ORIENTATION_TEST: ["Grundkenntnisse der Rechts- und Gesellschaftsordnung"],
    SCHOOL: ["Schulbesuch und Schulabschluss"],
    VOCATIONAL_TRAINING: ["Berufsausbildung"],
    STUDIES: ["Studium"],
    EMPLOYMENT: ["Erwerbstätigkeit"],
    LIVELIHOOD: ["Sicherung des Lebensunterhalts"],
    CIVIC_ENGAGEMENT: ["Bürgerschaftliches Engagement"],
    IDENTITY_CLARIFIED: ["Identität geklärt"],
  },
});

export type AchievementKind = CodeOf<typeof KINDS>;

export const { codes: AchievementKind } = KINDS;
