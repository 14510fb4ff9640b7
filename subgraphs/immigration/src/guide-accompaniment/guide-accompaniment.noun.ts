import type { Noun } from "@kim-hub/records/noun";
import { DueGoalsResolver } from "./due-goals.resolver.js";
import { GuideAccompaniment } from "./guide-accompaniment.js";
import { GuideAccompanimentResolver } from "./guide-accompaniment.resolver.js";
import { GUIDE_ACCOMPANIMENTS } from "./guide-accompaniment.table.js";
import { GuideGoalAgreement } from "./guide-goal-agreement.js";
import { GUIDE_GOAL_AGREEMENTS } from "./guide-goal-agreement.table.js";

export const GUIDE_ACCOMPANIMENT_NOUN: Noun = {
  entities: [GuideAccompaniment, GuideGoalAgreement],
  resolvers: [GuideAccompanimentResolver, DueGoalsResolver],
  tables: [GUIDE_ACCOMPANIMENTS, GUIDE_GOAL_AGREEMENTS],
};
