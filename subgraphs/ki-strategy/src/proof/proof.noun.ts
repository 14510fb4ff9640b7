import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { BookedCost } from "./booked-cost.js";
import { OccupancyProof } from "./occupancy-proof.js";
import { TerritoryOccupancyProofResolver } from "./occupancy-proof.resolver.js";
import { PostCost } from "./post-cost.js";
import { POST_COSTS } from "./post-cost.table.js";

export const PROOF_NOUN: CitedNoun = {
  entities: [PostCost, BookedCost],
  resolvers: [TerritoryOccupancyProofResolver, createDatedResolver(OccupancyProof, ({ ags }) => [ags])],
  tables: [POST_COSTS],
  cited: [PostCost],
};
