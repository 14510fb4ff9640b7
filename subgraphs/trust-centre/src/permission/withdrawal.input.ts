import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType } from "type-graphql";
import {
  type Declarant,
  Declarants,
  type PermissionChannel,
  PermissionChannels,
  type PermissionKind,
  PermissionKinds,
} from "./permission-codes.js";

@InputType({
  description: "Which permissions end: exactly one of `ids`, `recipient` and `all` (Umfang des Widerrufs).",
})
export class WithdrawalScope {
  @Field(() => [ID], { nullable: true, description: "These permissions, 1 to 100." })
  readonly ids!: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: "All to one recipient, e.g. LG-05711." })
  readonly recipient!: string | null;

  @Field(() => Boolean, { nullable: true, description: "All of the client; only `true` says so." })
  readonly all!: boolean | null;

  @Field(() => PermissionKinds, { nullable: true, description: "Only those of this kind." })
  readonly kind!: PermissionKind | null;

  @Field(() => Office, { nullable: true, description: "Only those of this office as the sender." })
  readonly sender!: Office | null;
}

@InputType({ description: "A withdrawal as the person or a guardian declared it (Widerruf)." })
export class WithdrawalInput {
  @Field(() => WithdrawalScope)
  readonly scope!: WithdrawalScope;

  @Field(() => LocalDate, { nullable: true, description: "Without it today; never in the future." })
  readonly on!: string | null;

  @Field(() => Declarants, { defaultValue: Declarants.PERSON })
  readonly by!: Declarant;

  @Field(() => PermissionChannels, { defaultValue: PermissionChannels.WRITTEN })
  readonly channel!: PermissionChannel;
}
