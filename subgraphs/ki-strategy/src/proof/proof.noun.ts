import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { BookedCost } from "./booked-cost.js";
import { BookedIncome } from "./booked-income.js";
import { Income } from "./income.js";
import { INCOMES } from "./income.table.js";
import { OccupancyProof } from "./occupancy-proof.js";
import { TerritoryOccupancyProofResolver } from "./occupancy-proof.resolver.js";
import { PostCost } from "./post-cost.js";
import { POST_COSTS } from "./post-cost.table.js";
import { ProofOfUse } from "./proof-of-use.js";
import { TerritoryProofOfUseResolver } from "./proof-of-use.resolver.js";

export const PROOF_NOUN: CitedNoun = {
  entities: [PostCost, BookedCost, Income, BookedIncome],
  resolvers: [
    TerritoryOccupancyProofResolver,
    TerritoryProofOfUseResolver,
    createDatedResolver(OccupancyProof, ({ ags }) => [ags]),
    createDatedResolver(ProofOfUse, ({ ags }) => [ags]),
  ],
  tables: [POST_COSTS, INCOMES],
  cited: [PostCost, Income],
};
