import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import {
  PermissionCategories,
  type PermissionCategory,
  type PermissionChannel,
  PermissionChannels,
  type PermissionGiver,
  PermissionGivers,
  type PermissionKind,
  PermissionKinds,
} from "./permission-codes.js";

@InputType({ description: "What a client is asked to permit (Erlaubnis)." })
export class PermissionInput {
  @Field(() => PermissionKinds)
  readonly kind!: PermissionKind;

  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  readonly clientPseudonym!: string;

  @Field(() => Office)
  readonly sender!: Office;

  @Field(() => ID, {
    description:
      "The steering group of the case manager's own territory, e.g. LG-05711; VS, the trust centre, for LINKING.",
  })
  readonly recipient!: string;

  @Field(() => [PermissionCategories])
  readonly categories!: PermissionCategory[];

  @Field(() => LocalDate)
  readonly validFrom!: string;

  @Field(() => LocalDate, { description: "Last day of validity; at most twelve months from the first." })
  readonly validTo!: string;

  @Field(() => String)
  readonly textVersion!: string;

  @Field(() => String)
  readonly language!: string;

  @Field(() => PermissionGivers, { defaultValue: PermissionGivers.SELF })
  readonly giver!: PermissionGiver;

  @Field(() => Int, { defaultValue: 1, description: "How many guardians have to sign, 1 or 2." })
  readonly guardiansNeeded!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The 16th birthday, where a guardian signs: the permission ends on the day before. It is not stored, and nor is a birth date.",
  })
  readonly sixteenOn!: string | null;

  @Field(() => PermissionChannels)
  readonly channel!: PermissionChannel;

  @Field(() => Boolean, { defaultValue: false })
  readonly interpreter!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day on which it was asked for or given; without it today, or the first day of validity if that is earlier.",
  })
  readonly on!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The permission that this one renews: it is superseded on the day on which this one begins to hold.",
  })
  readonly renews!: string | null;
}
