import { DateTime } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Looked } from "../data-classes.js";

@ObjectType({
  description:
    "That a steering group looked at a path (Abruf), once for each question, however many offices answered it. No preview is one.",
})
export class PathLook {
  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that looked, e.g. LG-05711." })
  @Looked
  readonly body!: string;

  @Field(() => DateTime)
  @Looked
  readonly at!: Date;
}
