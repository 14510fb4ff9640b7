import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType } from "type-graphql";
import {
  type Declarant,
  Declarants,
  type PermissionChannel,
  PermissionChannels,
} from "../permission/permission-codes.js";

@InputType({ description: "A withdrawal as it was declared at an office's counter (Widerruf am Schalter)." })
export class CounterWithdrawalInput {
  @Field(() => ID, {
    nullable: true,
    description: "To this recipient alone, e.g. LG-05711; without it everything that the person permitted to anybody.",
  })
  readonly recipient!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Without it today; never in the future." })
  readonly on!: string | null;

  @Field(() => Declarants, { defaultValue: Declarants.PERSON })
  readonly by!: Declarant;

  @Field(() => PermissionChannels, { defaultValue: PermissionChannels.WRITTEN })
  readonly channel!: PermissionChannel;
}
