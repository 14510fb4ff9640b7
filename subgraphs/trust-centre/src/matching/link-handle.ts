import { Office } from "@kim-hub/kit/office";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity } from "../data-classes.js";

@ObjectType({ description: "A person as one office knows them (Handhabe)." })
export class LinkHandle {
  @Field(() => ID, { description: "Of the link between this office's pseudonym and a person." })
  @Identity
  readonly id!: string;

  @Field(() => Office)
  @Identity
  readonly office!: Office;

  @Field(() => ID, { description: "The authority that knows the person, e.g. ABH-05711." })
  @Identity
  readonly authorityId!: string;

  @Field(() => ID, {
    description:
      "The office's own pseudonym of the person, random and of nobody's name: by it the officer asks the office in writing, whose staff find their own file by it.",
  })
  @Identity
  readonly pseudonym!: string;
}
