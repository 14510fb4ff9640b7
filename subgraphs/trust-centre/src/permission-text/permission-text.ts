import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { type TextDirection, TextDirections } from "../words/direction.js";
import { PermissionModule } from "./permission-module.js";
import { TextModule } from "./text-module.js";

/** About as many as a text has. */
const COMMON_MODULES = 10;
const MODULES = 20;

@ObjectType({
  description:
    "One version, in one language, of the text that people sign (Einwilligungstext). Its words never change; other words are another version.",
})
export class PermissionText {
  @Field(() => ID, { description: "The name that a permission's `textVersion` gives." })
  @Public
  readonly version!: string;

  @Field(() => String, { description: "The text's language, as BCP 47 tag." })
  @Public
  readonly locale!: string;

  @Field(() => TextDirections)
  @Public
  readonly direction!: TextDirection;

  @Field(() => LocalDate, { description: "First day on which a permission may name it." })
  @Public
  readonly validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Last such day; permissions given until then go on. Null where none is set.",
  })
  @Public
  readonly validTo!: string | null;

  @Field(() => String, { nullable: true, description: "Language of the original; null for the original itself." })
  @Public
  readonly translatedFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which a translator read it; null where none has.",
  })
  @Public
  readonly reviewedOn!: string | null;

  @Field(() => String)
  @Public
  readonly title!: string;

  @Field(() => [TextModule], {
    description:
      "What holds for all modules: purpose, recipient, refusal, withdrawal, duration, who signs, what is never part.",
  })
  @assumedSize(COMMON_MODULES)
  @Public
  readonly common!: readonly TextModule[];

  @Field(() => [PermissionModule])
  @assumedSize(MODULES)
  @Public
  readonly modules!: readonly PermissionModule[];

  @Field(() => String, { description: "All of it as a person reads it: title, common modules, modules." })
  @Public
  readonly text!: string;

  @Field(() => String, { description: "SHA-256 of `text` in UTF-8, in hexadecimal digits." })
  @Public
  readonly sha256!: string;
}
