import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, InputType, Int } from "type-graphql";
import {
  type PermissionChannel,
  PermissionChannels,
  type PermissionGiver,
  PermissionGivers,
} from "../permission/permission-codes.js";

@InputType({
  description:
    "That a person agrees to be linked (Einwilligung in die Verknüpfung); it holds from the day of the counter on.",
})
export class LinkingConsentInput {
  @Field(() => LocalDate, { description: "Last day of validity; at most twelve months from today." })
  readonly validTo!: string;

  @Field(() => String, { description: "Version of the text that is signed." })
  readonly textVersion!: string;

  @Field(() => String, { description: "Language of that text, as BCP 47 tag." })
  readonly language!: string;

  @Field(() => PermissionGivers, { defaultValue: PermissionGivers.SELF })
  readonly giver!: PermissionGiver;

  @Field(() => Int, {
    defaultValue: 1,
    description: "How many guardians have signed, 1 or 2: all who are needed, at one counter.",
  })
  readonly guardiansNeeded!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The 16th birthday, where a guardian signs: the consent ends on the day before. It is not stored.",
  })
  readonly sixteenOn!: string | null;

  @Field(() => PermissionChannels)
  readonly channel!: PermissionChannel;

  @Field(() => Boolean, { defaultValue: false })
  readonly interpreter!: boolean;
}
