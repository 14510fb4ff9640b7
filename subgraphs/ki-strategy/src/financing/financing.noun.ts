import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { DoubleFunding } from "./double-funding.js";
import { DoubleFundingResolver, FinancingResolver } from "./double-funding.resolver.js";
import { Financing } from "./financing.js";
import { FINANCINGS } from "./financing.table.js";

export const FINANCING_NOUN: CitedNoun = {
  entities: [Financing, DoubleFunding],
  resolvers: [
    DoubleFundingResolver,
    FinancingResolver,
    createDatedResolver<DoubleFunding>(DoubleFunding, ({ territoryAgs }) => [territoryAgs]),
  ],
  tables: [FINANCINGS],
  cited: [Financing],
};
