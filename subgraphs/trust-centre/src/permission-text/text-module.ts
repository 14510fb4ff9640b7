import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";

@ObjectType({ description: "A part of a permission's text that holds for everything it asks (Textbaustein)." })
export class TextModule {
  @Field(() => String, { description: "The same in every language, e.g. WITHDRAWAL." })
  @Public
  readonly code!: string;

  @Field(() => String)
  @Public
  readonly heading!: string;

  @Field(() => String, { description: "One sentence or more a line." })
  @Public
  readonly words!: string;
}
