import type { Page } from "@kim-hub/kit/page";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { Expenditure } from "../../money/expenditure.js";
import { ExpenditureConnection } from "../../money/money-year.resolver.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({ description: "Question 1a: what the money was spent on, by year and object." })
export class ExpenditureAnswer {
  @Field(() => ExpenditureConnection, { description: "In order of year, pillar and number." })
  @Public
  readonly lines!: Page<Expenditure>;

  @Field(() => [MissingFact], { description: "Names the years of which no expenditure is recorded." })
  @Public
  readonly missing!: readonly MissingFact[];
}
