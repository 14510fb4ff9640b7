import type { Noun } from "@kim-hub/records/noun";
import { IntegrationAchievement } from "./integration-achievement.js";
import { IntegrationAchievementResolver } from "./integration-achievement.resolver.js";
import { INTEGRATION_ACHIEVEMENTS } from "./integration-achievement.table.js";

export const INTEGRATION_ACHIEVEMENT_NOUN: Noun = {
  entities: [IntegrationAchievement],
  resolvers: [IntegrationAchievementResolver],
  tables: [INTEGRATION_ACHIEVEMENTS],
};
