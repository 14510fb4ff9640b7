import { Directive, Field, Int, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Count } from "./count.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({ description: "How long something took, in days, or why that is not said (Dauern)." })
export class Durations {
  @Field(() => Count, { description: "Of how many." })
  @PublicValue
  readonly n: Count;

  @Field(() => Int, {
    nullable: true,
    description: "Half of them took so long at most (Median); given of ten or more.",
  })
  @PublicValue
  readonly medianDays: number | null;

  @Field(() => Int, { nullable: true, description: "Lower quartile (unteres Quartil); given of ten or more." })
  @PublicValue
  readonly p25Days: number | null;

  @Field(() => Int, { nullable: true, description: "Upper quartile (oberes Quartil); given of ten or more." })
  @PublicValue
  readonly p75Days: number | null;

  @Field(() => Suppression, { description: "Why the median is missing." })
  @PublicValue
  readonly suppression: Suppression;

  constructor({ n, medianDays, p25Days, p75Days, suppression }: Readonly<Durations>) {
    this.n = n;
    this.medianDays = medianDays;
    this.p25Days = p25Days;
    this.p75Days = p75Days;
    this.suppression = suppression;
  }
}
