import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";

@ObjectType({ description: "What one column of a row said before a change." })
export class HistoryValue {
  @Field(() => String)
  @Internal
  readonly column!: string;

  @Field(() => String, { nullable: true, description: "As text; null where the column was empty or is withheld." })
  @Internal
  readonly value!: string | null;

  @Field(() => Suppression, {
    description: "SECONDARY where the column tells a count of clients: two versions would tell their difference.",
  })
  @Internal
  readonly suppression!: Suppression;
}
