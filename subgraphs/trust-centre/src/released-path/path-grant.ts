import { Office } from "@kim-hub/kit/office";
import { DateTime } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Released } from "../data-classes.js";

@ObjectType({ description: "What the case manager hands to the steering group." })
export class PathGrant {
  @Field(() => ID)
  @Released
  readonly pathId!: string;

  @Field(() => ID, { description: "The secret to ask `releasedPath` with; shown this once and stored nowhere." })
  @Released
  readonly token!: string;

  @Field(() => DateTime)
  @Released
  readonly validUntil!: Date;

  @Field(() => [Office], { description: "The offices whose part is released at this instant." })
  @Released
  readonly releasedOffices!: readonly Office[];
}
