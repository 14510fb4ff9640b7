import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Suppression } from "./suppression.js";

@ObjectType({ description: "How many there are, or why that is not said (Fallzahl)." })
export class Count {
  @Field(() => Int, { nullable: true, description: "Null unless the suppression is NONE or ROUNDED." })
  @Public
  readonly value: number | null;

  @Field(() => Suppression)
  @Public
  readonly suppression: Suppression;

  /** Made by the disclosure control only, so that no count of clients leaves without it. */
  constructor({ value, suppression }: Readonly<Count>) {
    this.value = value;
    this.suppression = suppression;
  }
}
