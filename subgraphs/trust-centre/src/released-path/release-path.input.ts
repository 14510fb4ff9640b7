import { AgeBand } from "@kim-hub/kit/age-band";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which client's path is released to which steering group, and for which of its sittings." })
export class ReleasePathInput {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  readonly clientPseudonym!: string;

  @Field(() => ID, { description: "The steering group of the case manager's own territory, e.g. LG-05711." })
  readonly steeringGroup!: string;

  @Field(() => AgeBand, { nullable: true })
  readonly ageBand!: AgeBand | null;

  @Field(() => LocalDate, {
    description:
      "The day of the sitting (Sitzung), 90 days ahead at most: the path can be read until its end, and no longer.",
  })
  readonly sitting!: string;
}
