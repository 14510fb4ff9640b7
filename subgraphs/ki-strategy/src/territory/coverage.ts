import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";

@ObjectType({
  description:
    "How much of a whole is recorded, so that a partial list is not taken for a complete one (Erfassungsstand).",
})
export class Coverage {
  @Field(() => Int)
  @Public
  readonly recorded: number;

  @Field(() => Int)
  @Public
  readonly total: number;

  constructor({ recorded, total }: Pick<Coverage, "recorded" | "total">) {
    this.recorded = recorded;
    this.total = total;
  }

  @Field(() => String, { description: "e.g. 2 of 19 recorded." })
  @Public
  get statement(): string {
    return `${this.recorded} of ${this.total} recorded`;
  }
}
