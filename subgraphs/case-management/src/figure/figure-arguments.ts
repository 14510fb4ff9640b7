import { PeriodInput } from "@kim-hub/kit/period-input";
import { Ags } from "@kim-hub/kit/scalars";
import { ArgsType, Field, ID } from "type-graphql";

/** The arguments of a figure over a period. */
@ArgsType()
export class FigureArguments {
  @Field(() => Ags, {
    description:
      "A district with all its municipalities, or one municipality, by where the client lives; a case without a municipality counts nowhere.",
  })
  readonly ags!: string;

  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => ID, { nullable: true, description: "Only the cases of this provider, e.g. CM-05711-CARITAS." })
  readonly provider?: string | null;
}
