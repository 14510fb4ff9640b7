import { Field, ID, ObjectType } from "type-graphql";
import { Coded } from "../data-classes.js";

@ObjectType({
  description:
    "A person of the own authority whose linkage codes have to be made anew (zu erneuernde Zuordnungscodes).",
})
export class ClientToRecode {
  @Field(() => ID, { description: "The office's own pseudonym of the person." })
  @Coded
  readonly id!: string;

  readonly linkId!: string;
}
