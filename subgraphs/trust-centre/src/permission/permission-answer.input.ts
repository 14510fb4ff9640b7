import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { type Declarant, Declarants, type PermissionChannel, PermissionChannels } from "./permission-codes.js";

@InputType({ description: "What the person or a guardian answers to a permission that was asked for (Antwort)." })
export class PermissionAnswerInput {
  @Field(() => ID)
  readonly permissionId!: string;

  @Field(() => Declarants, { defaultValue: Declarants.PERSON })
  readonly by!: Declarant;

  @Field(() => Int, { nullable: true, description: "Which of the guardians answers, 1 or 2." })
  readonly signer!: number | null;

  @Field(() => LocalDate, { nullable: true, description: "Without it today; never in the future." })
  readonly on!: string | null;

  @Field(() => PermissionChannels)
  readonly channel!: PermissionChannel;
}
