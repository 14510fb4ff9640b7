import type { CitedNoun } from "../cited-noun.js";
import { Milestone } from "./milestone.js";
import { MilestoneResolver } from "./milestone.resolver.js";
import { MILESTONES } from "./milestone.table.js";

export const MILESTONE_NOUN: CitedNoun = {
  entities: [Milestone],
  resolvers: [MilestoneResolver],
  tables: [MILESTONES],
};
