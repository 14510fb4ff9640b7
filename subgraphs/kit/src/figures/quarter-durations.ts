import { Directive, Field, Int, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import type { Count } from "./count.js";
import { LEAST_FOR_QUARTILES, quantile } from "./quantile.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({
  description:
    "How many calendar quarters lie between two events of which the quarters alone are known, or why that is not said (Dauern in Quartalen).",
})
export class QuarterDurations {
  @Field(() => Int, { nullable: true, description: "Half of them took so many quarters at most (Median)." })
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

/** The median and quartiles of quarters, where the count of the people that they are of leaves the office; never the shortest or the longest. */
export function quarterDurationsOf(quarters: readonly number[], { value, suppression }: Count): QuarterDurations {
  if (value === null)
    return new QuarterDurations({ medianQuarters: null, p25Quarters: null, p75Quarters: null, suppression });
  const sorted = quarters.toSorted((left, right) => left - right);
  const quartile = (share: number) => (value < LEAST_FOR_QUARTILES ? null : quantile(sorted, share));

  return new QuarterDurations({
    medianQuarters: quantile(sorted, 0.5),
    p25Quarters: quartile(0.25),
    p75Quarters: quartile(0.75),
    suppression,
  });
}
