import { Measure } from "../../measure/measure.js";
import { type InquiryContext, lastYear, listOfTerritories } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import type { PlansAnswer } from "./plans.type.js";

/** Question 4. */
export async function answerPlans(inquiry: InquiryContext): Promise<PlansAnswer> {
  const from = lastYear(inquiry);
  const measures = await listOfTerritories(inquiry, Measure);
  const rows = measures
    .filter(({ year }) => year === null || year >= from)
    .toSorted((left, right) => left.id.localeCompare(right.id));

  return { rows, missing: missingWhere(rows.length === 0, InquiryFact.PLANS, inquiry.steering, `${from} and later`) };
}
