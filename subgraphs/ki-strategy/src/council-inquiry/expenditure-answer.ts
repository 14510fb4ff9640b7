import type { Page } from "@kim-hub/kit/page";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { Pages } from "@kim-hub/kit/pages";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Expenditure } from "../money/expenditure.js";
import { ExpenditureSum } from "../money/expenditure-sum.js";
import { ExpenditureConnection } from "../money/money-year.resolver.js";
import type { InquiryParts } from "./inquiry.js";
import { InquiryFact } from "./inquiry-fact.js";
import { MissingFact, missingWhere } from "./missing-fact.js";

@ObjectType({ description: "Question 1a: what the money was spent on, by year and object." })
export class ExpenditureAnswer {
  @Field(() => ExpenditureConnection, { description: "In order of year, pillar and number." })
  @Public
  readonly lines!: Page<Expenditure>;

  @Field(() => [MissingFact], { description: "Names the years of which no expenditure is recorded." })
  @Public
  readonly missing!: readonly MissingFact[];
}

/** Question 1a. */
export async function answerExpenditure(
  { municipality, years, loaders }: InquiryParts,
  { pages, request }: { pages: Pages; request: PageRequest },
): Promise<ExpenditureAnswer> {
  const where = { year: years };
  const [lines, sums] = await Promise.all([
    pages.list({ type: Expenditure, column: "territoryAgs", value: municipality.ags, where, request }),
    loaders.list(ExpenditureSum, "territoryAgs", municipality.ags),
  ]);
  const without = years.filter((year) => !sums.some((sum) => sum.year === year)).join(", ");

  return { lines, missing: missingWhere(without !== "", InquiryFact.EXPENDITURE, municipality, without) };
}
