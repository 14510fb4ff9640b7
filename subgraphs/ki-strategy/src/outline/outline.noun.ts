import type { CitedNoun } from "../cited-noun.js";
import { FundingOutline } from "./funding-outline.js";
import {
  FundingOutlineResolver,
  OutlineClauseResolver,
  TerritoryOutlinesResolver,
} from "./funding-outline.resolver.js";
import { FUNDING_OUTLINES } from "./funding-outline.table.js";
import { OutlineActor } from "./outline-actor.js";
import { OUTLINE_ACTORS } from "./outline-actor.table.js";
import { OutlineClause } from "./outline-clause.js";
import { OUTLINE_CLAUSES } from "./outline-clause.table.js";

export const OUTLINE_NOUN: CitedNoun = {
  entities: [FundingOutline, OutlineActor, OutlineClause],
  resolvers: [FundingOutlineResolver, OutlineClauseResolver, TerritoryOutlinesResolver],
  tables: [FUNDING_OUTLINES, OUTLINE_ACTORS, OUTLINE_CLAUSES],
  cited: [FundingOutline, OutlineActor, OutlineClause],
};
