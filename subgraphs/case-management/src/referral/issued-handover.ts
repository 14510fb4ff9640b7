import { Field, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";
import { Referral } from "./referral.js";

@ObjectType({ description: "A note that the client takes to another office (Übergabeschein)." })
export class IssuedHandover {
  @Field(() => String, { description: "The signed text, to be printed or scanned; nowhere kept." })
  @Case
  readonly note!: string;

  @Field(() => Referral)
  @Case
  readonly referral!: Referral;
}
