import { Field, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";

@ObjectType({ description: "What one column of a row said before a change." })
export class HistoryValue {
  @Field(() => String)
  @Internal
  readonly column!: string;

  @Field(() => String, { nullable: true, description: "As text; null where the column was empty." })
  @Internal
  readonly value!: string | null;
}
