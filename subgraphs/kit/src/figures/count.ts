import { Directive, Field, Int, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({ description: "How many there are, or why that is not said (Fallzahl)." })
export class Count {
  @Field(() => Int, { nullable: true, description: "Null unless the suppression is NONE or ROUNDED." })
  @PublicValue
  readonly value: number | null;

  @Field(() => Suppression)
  @PublicValue
  readonly suppression: Suppression;

  /** Made by the disclosure control only, so that no count of clients leaves without it. */
  constructor({ value, suppression }: Readonly<Count>) {
    this.value = value;
    this.suppression = suppression;
  }
}
