import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";

@ObjectType({ description: "Where a page of a longer list ends." })
export class PageInfo {
  @Field(() => Boolean)
  @Public
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What to give as `after` for the next page; null on an empty one.",
  })
  @Public
  readonly endCursor!: string | null;
}
