import { AgeBand } from "@kim-hub/kit/age-band";
import { LocalDate } from "@kim-hub/kit/scalars";
import { ArgsType, Field, ID } from "type-graphql";

@ArgsType()
export class PreviewArguments {
  @Field(() => String, {
    description: "Case management's proof that the client is the caller's own (`CaseClient.proof`).",
  })
  readonly proof!: string;

  @Field(() => ID, { description: "The steering group of the case manager's own territory, e.g. LG-05711." })
  readonly steeringGroup!: string;

  @Field(() => AgeBand, { nullable: true, description: "As it would be released." })
  readonly ageBand?: AgeBand | null;

  @Field(() => LocalDate, { nullable: true, description: "The day of the sitting (Sitzung); today without one." })
  readonly sitting?: string | null;
}
