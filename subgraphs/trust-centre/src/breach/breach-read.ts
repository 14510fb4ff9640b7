import { AccessKind } from "@kim-hub/kit/disclosure-log";
import { assumedSize } from "@kim-hub/kit/list-size";
import { DateTime } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Breached } from "../data-classes.js";

const USUALLY_ASKED = 20;

@ObjectType({
  description:
    "That somebody read or changed something with their own account while the link was wrong, as the trust centre's log holds it: what they saw of the other's was not theirs.",
})
export class BreachRead {
  @Field(() => DateTime)
  @Breached
  readonly at!: Date;

  @Field(() => ID, { description: "By which the gateway's request log names the fetch." })
  @Breached
  readonly requestId!: string;

  @Field(() => AccessKind)
  @Breached
  readonly kind!: AccessKind;

  @Field(() => String, { description: "The question or change, e.g. Query.myPermissions." })
  @Breached
  readonly coordinate!: string;

  @Field(() => [String], { description: "The fields below it, as dotted paths; never their values." })
  @assumedSize(USUALLY_ASKED)
  @Breached
  readonly fields!: readonly string[];
}
