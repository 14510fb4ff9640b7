import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, InputType } from "type-graphql";
import { WithdrawalScope } from "../permission/withdrawal.input.js";

@InputType({ description: "A withdrawal as the person declares it with their own account (Widerruf)." })
export class OwnWithdrawalInput {
  @Field(() => WithdrawalScope)
  readonly scope!: WithdrawalScope;

  @Field(() => LocalDate, { nullable: true, description: "Without it today; never in the future." })
  readonly on!: string | null;
}
