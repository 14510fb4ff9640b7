import { Field, Int, ObjectType } from "type-graphql";
import { Governing } from "../data-classes.js";
import type { ExposedField } from "./exposed-field.js";

@ObjectType({ description: "All fields of the hub, counted: whichever page of them is read (Konformität)." })
export class Conformity {
  @Field(() => Int, { description: "How many fields the hub exposes." })
  @Governing
  readonly fields: number;

  @Field(() => Int, { description: "Of how many something is not said (unvollständig)." })
  @Governing
  readonly incomplete: number;

  constructor(fields: readonly ExposedField[]) {
    this.fields = fields.length;
    this.incomplete = fields.filter(({ isComplete }) => !isComplete).length;
  }
}
