import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { DueGoalsResolver } from "./due-goals.resolver.js";
import { GuideAccompaniment } from "./guide-accompaniment.js";
import { GUIDE_ACCOMPANIMENTS } from "./guide-accompaniment.table.js";
import { GuideGoalAgreement } from "./guide-goal-agreement.js";
import { GUIDE_GOAL_AGREEMENTS } from "./guide-goal-agreement.table.js";

export const GUIDE_ACCOMPANIMENT_NOUN: Noun = {
  entities: [GuideAccompaniment, GuideGoalAgreement],
  resolvers: [
    DueGoalsResolver,
    createRowsOfFile({
      type: GuideAccompaniment,
      name: "guideAccompaniments",
      description: "In order of beginning.",
      compare: byText(({ startedOn }) => startedOn),
      atMost: 5,
    }),
    createRowsOfFile({
      type: GuideGoalAgreement,
      name: "guideGoalAgreements",
      description: "In order of the days on which they are due.",
      compare: byText(({ dueOn }) => dueOn),
      atMost: 10,
    }),
  ],
  tables: [GUIDE_ACCOMPANIMENTS, GUIDE_GOAL_AGREEMENTS],
};
