import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { CoordinationCondition } from "../../municipality/coordination-condition.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({
  description:
    "Question 1b: whether a further coordination post can be and was granted for the municipality (weitere Koordinierungsstelle), at the end of the last year asked for.",
})
export class ExtraCoordination {
  @Field(() => Boolean, {
    nullable: true,
    description: "Null where a condition is not recorded and none is known to be unmet.",
  })
  @Public
  readonly eligible!: boolean | null;

  @Field(() => [CoordinationCondition])
  @Public
  readonly unmetConditions!: readonly CoordinationCondition[];

  @Field(() => [CoordinationCondition])
  @Public
  readonly unknownConditions!: readonly CoordinationCondition[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether such a post is recorded for it; false by rule where it is not eligible, null where no source says.",
  })
  @Public
  readonly granted!: boolean | null;

  @Field(() => BigIntScalar, { nullable: true, description: "The state's money for it in the last year asked for." })
  @Public
  readonly cents!: bigint | null;

  @Field(() => Suppression, {
    description: "Why the amount is missing; NOT_APPLICABLE where it is not eligible, or a district itself.",
  })
  @Public
  readonly suppression!: Suppression;

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
