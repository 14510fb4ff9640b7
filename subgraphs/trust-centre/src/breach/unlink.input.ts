import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which link is wrong, and why." })
export class UnlinkInput {
  @Field(() => ID, { description: "The link that is not this person's, as a handle names it." })
  readonly link!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "The links with which it must never be joined again, of those that it was joined with; all of them where it is left out.",
  })
  readonly from?: string[] | null;

  @Field(() => String, { description: "In the officer's words, without a name or a date of birth." })
  readonly reason!: string;
}
