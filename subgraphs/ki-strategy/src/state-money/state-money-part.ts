import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { StatementForm } from "./statement-form.js";

@ObjectType({
  description: "One recorded statement of state money in one territory, and whether the sum of all of them counts it.",
})
export class StateMoneyPart {
  @Field(() => Territory, { description: "In whose records it stands; for money passed on, that of who receives it." })
  @Funding
  readonly territory!: Territory;

  @Field(() => StatementForm)
  @Funding
  readonly form!: StatementForm;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where an amount is not known." })
  @Funding
  readonly amountCents!: bigint | null;

  @Field(() => Territory, {
    nullable: true,
    description:
      "The territory whose statement holds this money already, so that it is not counted again; null where it counts.",
  })
  @Funding
  readonly containedIn!: Territory | null;
}
