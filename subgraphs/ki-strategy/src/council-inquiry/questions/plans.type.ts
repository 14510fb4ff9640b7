import { Field, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { Measure } from "../../measure/measure.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({ description: "Question 4: what is planned for the last year asked for and the years after it." })
export class PlansAnswer {
  @Field(() => [Measure], { description: "Measures without a year stand here too: the document does not say when." })
  @Public
  readonly rows!: readonly Measure[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
