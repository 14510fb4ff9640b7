import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { LumpSumResolver } from "./lump-sum.resolver.js";
import { LumpSumPlace } from "./lump-sum-place.js";
import { LumpSumUse } from "./lump-sum-use.js";

export const LUMP_SUM_NOUN: CitedNoun = {
  entities: [LumpSumPlace],
  resolvers: [LumpSumResolver, createDatedResolver<LumpSumUse>(LumpSumUse, ({ ags }) => [ags])],
};
