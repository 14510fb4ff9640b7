import { DataState } from "@kim-hub/kit/data-state";
import type { CitedNoun } from "../cited-noun.js";
import { Territory } from "../territory/territory.js";
import { createDatedResolver } from "./dated.resolver.js";

/** A territory bears the day for its rows that are no figures, such as its milestones. */
export const DATA_STATE_NOUN: CitedNoun = {
  entities: [DataState],
  resolvers: [createDatedResolver(Territory, ({ ags }) => [ags])],
};
