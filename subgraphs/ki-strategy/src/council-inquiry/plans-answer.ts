import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Measure } from "../measure/measure.js";
import { type InquiryParts, lastYear, listOfTerritories } from "./inquiry.js";
import { InquiryFact } from "./inquiry-fact.js";
import { MissingFact, missingWhere } from "./missing-fact.js";

@ObjectType({ description: "Question 4: what is planned for the last year asked for and the years after it." })
export class PlansAnswer {
  @Field(() => [Measure], { description: "Measures without a year stand here too: the document does not say when." })
  @Public
  readonly rows!: readonly Measure[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}

/** Question 4. */
export async function answerPlans(inquiry: InquiryParts): Promise<PlansAnswer> {
  const from = lastYear(inquiry);
  const measures = await listOfTerritories(inquiry, Measure);
  const rows = measures
    .filter(({ year }) => year === null || year >= from)
    .toSorted((left, right) => left.id.localeCompare(right.id));

  return { rows, missing: missingWhere(rows.length === 0, InquiryFact.PLANS, inquiry.steering, `${from} and later`) };
}
