import { Field, ObjectType } from "type-graphql";
import { Referred } from "../data-classes.js";
import { Referral } from "./referral.js";

@ObjectType({ description: "A note that the client takes to another office (Übergabeschein)." })
export class IssuedHandover {
  @Field(() => String, { description: "The signed text, to be printed or scanned; nowhere kept." })
  @Referred
  readonly note!: string;

  @Field(() => Referral)
  @Referred
  readonly referral!: Referral;
}
