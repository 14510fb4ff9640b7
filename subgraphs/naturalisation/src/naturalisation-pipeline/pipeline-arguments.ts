import { PeriodInput } from "@kim-hub/kit/period-input";
import { Ags, Decimal } from "@kim-hub/kit/scalars";
import { ArgsType, Field, ID } from "type-graphql";

@ArgsType()
export class PipelineArguments {
  @Field(() => Ags, {
    description:
      "A district with all its municipalities, or one municipality, by where the person lives; a procedure without a municipality counts nowhere.",
  })
  readonly ags!: string;

  @Field(() => PeriodInput, {
    description: "The year so far: from the first quarter of the year in which it ends.",
  })
  readonly period!: PeriodInput;

  @Field(() => ID, { nullable: true, description: "Only the procedures of this office, e.g. EBH-05711." })
  readonly authorityId?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "Filled full-time equivalents on average over the period, as ki-strategy's posts say: the office does not keep them.",
  })
  readonly filledFte?: string | null;
}
