import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { IntegrationAchievement } from "./integration-achievement.js";
import { INTEGRATION_ACHIEVEMENTS } from "./integration-achievement.table.js";

export const INTEGRATION_ACHIEVEMENT_NOUN: Noun = {
  entities: [IntegrationAchievement],
  resolvers: [
    createRowsOfFile({
      type: IntegrationAchievement,
      name: "integrationAchievements",
      description: "In order of recognition.",
      compare: byText(({ recognisedOn }) => recognisedOn),
      atMost: 10,
    }),
  ],
  tables: [INTEGRATION_ACHIEVEMENTS],
};
