import { Directive, Field, Int, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({
  description:
    "How many calendar quarters lie between two events of which the quarters alone are known, or why that is not said (Dauern in Quartalen).",
})
export class QuarterDurations {
  @Field(() => Int, {
    nullable: true,
    description: "Half of them took so many quarters at most (Median); given of ten or more.",
  })
  @PublicValue
  readonly medianQuarters: number | null;

  @Field(() => Int, { nullable: true, description: "Lower quartile (unteres Quartil); given of ten or more." })
  @PublicValue
  readonly p25Quarters: number | null;

  @Field(() => Int, { nullable: true, description: "Upper quartile (oberes Quartil); given of ten or more." })
  @PublicValue
  readonly p75Quarters: number | null;

  @Field(() => Suppression, { description: "Why the median is missing." })
  @PublicValue
  readonly suppression: Suppression;

  constructor({ medianQuarters, p25Quarters, p75Quarters, suppression }: Readonly<QuarterDurations>) {
    this.medianQuarters = medianQuarters;
    this.p25Quarters = p25Quarters;
    this.p75Quarters = p75Quarters;
    this.suppression = suppression;
  }
}
