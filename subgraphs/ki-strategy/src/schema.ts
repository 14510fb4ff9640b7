import { asKnown, byId, createSubgraphSchema } from "@kim-hub/kit/schema";
import { Authority } from "./authority/authority.js";
import { AuthorityResolver } from "./authority/authority.resolver.js";
import { CompetenceResolver } from "./competence/competence.resolver.js";
import {
  FundingStatementResolver,
  PillarFundingResolver,
  YearFundingResolver,
} from "./funding/year-funding.resolver.js";
import { PostYearResolver, TerritoryPostsResolver } from "./post/post-year.resolver.js";
import { ReleasedPath } from "./released-path/released-path.js";
import { ReleasedPathResolver } from "./released-path/released-path.resolver.js";
import { referTerritory } from "./territory/territory.js";
import { TerritoryResolver } from "./territory/territory.resolver.js";

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      TerritoryResolver,
      AuthorityResolver,
      CompetenceResolver,
      YearFundingResolver,
      PillarFundingResolver,
      FundingStatementResolver,
      TerritoryPostsResolver,
      PostYearResolver,
      ReleasedPathResolver,
    ],
    orphans: [ReleasedPath],
    references: { Authority: byId(Authority), ReleasedPath: asKnown, Territory: referTerritory },
  });
