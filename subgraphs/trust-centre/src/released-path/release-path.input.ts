import { AgeBand } from "@kim-hub/kit/age-band";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Which client's path is released to which steering group, and for how long." })
export class ReleasePathInput {
  @Field(() => ID, { description: "The case management's own pseudonym of the client." })
  readonly clientPseudonym!: string;

  @Field(() => ID, { description: "The steering group of the case manager's own territory, e.g. LG-05711." })
  readonly steeringGroup!: string;

  @Field(() => AgeBand, { nullable: true })
  readonly ageBand!: AgeBand | null;

  @Field(() => Int, { defaultValue: 90, description: "1 to 90 days." })
  readonly validForDays!: number;
}
