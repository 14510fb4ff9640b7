import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType } from "type-graphql";
import { PathCategory, PermissionChannel, PermissionGiver } from "./permission-codes.js";

@InputType({ description: "A consent or a release from confidentiality, as the client signed it." })
export class PermissionInput {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  readonly clientPseudonym!: string;

  @Field(() => PermissionGiver, { defaultValue: PermissionGiver.SELF })
  readonly giver!: PermissionGiver;

  @Field(() => Office)
  readonly sender!: Office;

  @Field(() => ID, { description: "The steering group of the case manager's own territory, e.g. LG-05711." })
  readonly steeringGroup!: string;

  @Field(() => [PathCategory])
  readonly categories!: PathCategory[];

  @Field(() => LocalDate)
  readonly validFrom!: string;

  @Field(() => LocalDate)
  readonly validTo!: string;

  @Field(() => String)
  readonly textVersion!: string;

  @Field(() => String)
  readonly language!: string;

  @Field(() => Boolean, { defaultValue: false })
  readonly interpreter!: boolean;

  @Field(() => PermissionChannel)
  readonly channel!: PermissionChannel;
}
