import { FundingOutline } from "../../outline/funding-outline.js";
import { OutlineActor } from "../../outline/outline-actor.js";
import { OutlineClause } from "../../outline/outline-clause.js";
import { Coverage } from "../../territory/coverage.js";
import { Territory } from "../../territory/territory.js";
import type { InquiryContext } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import type { InclusionAnswer, OutlineActorsAnswer } from "./outline.type.js";

/** Question 2. */
export async function answerOutlineActors({ steering, loaders }: InquiryContext): Promise<OutlineActorsAnswer> {
  const outlines = await loaders.list(FundingOutline, "territoryAgs", steering.ags);
  const actors = await Promise.all(outlines.map(({ id }) => loaders.list(OutlineActor, "outlineId", id)));
  const rows = actors.flat().toSorted((left, right) => left.id.localeCompare(right.id));

  return { rows, missing: missingWhere(rows.length === 0, InquiryFact.OUTLINE_ACTORS, steering) };
}

/** Question 3. */
export async function answerInclusion({ municipality, steering, loaders }: InquiryContext): Promise<InclusionAnswer> {
  const [outlines, members] = await Promise.all([
    loaders.list(FundingOutline, "territoryAgs", steering.ags),
    loaders.list(Territory, "districtAgs", steering.ags),
  ]);
  const clauses = await Promise.all(outlines.map(({ id }) => loaders.list(OutlineClause, "outlineId", id)));
  const rows = clauses.flat().toSorted((left, right) => left.id.localeCompare(right.id));
  const named = new Set(rows.map(({ municipalityAgs }) => municipalityAgs));
  const recorded = members.filter(({ ags }) => named.has(ags)).length;

  return {
    rows,
    coverage: members.length === 0 ? null : new Coverage({ recorded, total: members.length }),
    missing: [
      ...missingWhere(outlines.length === 0, InquiryFact.FUNDING_OUTLINE, steering),
      ...missingWhere(
        !named.has(municipality.ags) && municipality.ags !== steering.ags,
        InquiryFact.INCLUSION_CLAUSE,
        steering,
        municipality.name,
      ),
    ],
  };
}
