import { Ags } from "@kim-hub/kit/scalars";
import { ArgsType, Field, ID } from "type-graphql";

/** Whose files a figure counts. */
@ArgsType()
export class FigureArguments {
  @Field(() => Ags, {
    description:
      "A district with all its municipalities, or one municipality: the files of those who live there, whichever authority keeps them; a file without a municipality counts nowhere.",
  })
  readonly ags!: string;

  @Field(() => ID, { nullable: true, description: "Only the files of this authority, e.g. ABH-05711." })
  readonly authorityId?: string | null;
}
