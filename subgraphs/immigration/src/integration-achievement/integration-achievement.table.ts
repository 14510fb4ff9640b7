import { withLabel } from "@kim-hub/kit/code-label";
import { optional, required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { AchievementKind } from "./achievement-kind.js";
import { IntegrationAchievement } from "./integration-achievement.js";
import { LanguageLevel } from "./language-level.js";

const LANGUAGE = withLabel(AchievementKind, AchievementKind.LANGUAGE);

/** Every recognised achievement. */
export const INTEGRATION_ACHIEVEMENTS = createTable({
  file: "integration-achievements.csv",
  entity: IntegrationAchievement,
  key: ["authority", "file", "kind", "recognised_on"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    kind: required(oneOf(AchievementKind)),
    recognised_on: required(DATE),
    language_level: optional(oneOf(LanguageLevel)),
  },
  joinedKeys: FILE_KEYS,
  check({ kind, languageLevel }, row) {
    const isLanguage = kind === AchievementKind.LANGUAGE;
    if (isLanguage && languageLevel === null) throw row.fault("language_level", `must not be empty for ${LANGUAGE}`);
    if (!isLanguage && languageLevel !== null) throw row.fault("language_level", `must be empty but for ${LANGUAGE}`);
  },
  recorded: { term: "a recognised achievement (Integrationsleistung)", ...OF_FILE },
});
