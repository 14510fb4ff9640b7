import { ArgsType, Field, ID, Int } from "type-graphql";

/** Which row an act is about, as the caller has seen it. */
@ArgsType()
export class SeenRow {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: "The version that the change is made to." })
  readonly expectedVersion!: number;
}
