import type { CitedNoun } from "../cited-noun.js";
import { FundingStatement } from "./funding-statement.js";
import { FUNDING_STATEMENTS } from "./funding-statement.table.js";
import { PillarFundingResolver, YearFundingResolver } from "./year-funding.resolver.js";

export const FUNDING_NOUN: CitedNoun = {
  entities: [FundingStatement],
  resolvers: [YearFundingResolver, PillarFundingResolver],
  tables: [FUNDING_STATEMENTS],
  cited: [FundingStatement],
};
