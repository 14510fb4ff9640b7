import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";

@ObjectType({ description: "The name of one code as people read it (Bezeichnung)." })
export class Label {
  @Field(() => String, { description: "The enum that the code belongs to, e.g. `LegalDomain`." })
  @Public
  readonly type!: string;

  @Field(() => String)
  @Public
  readonly code!: string;

  @Field(() => String)
  @Public
  readonly label!: string;
}
