import { Directive, Field, Int, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Count } from "./count.js";
import type { DisclosureControl } from "./disclosure-control.js";
import { LEAST_FOR_QUARTILES, quantile } from "./quantile.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({ description: "How long something took, in days, or why that is not said (Dauern)." })
export class Durations {
  @Field(() => Count, { description: "Of how many." })
  @PublicValue
  readonly n: Count;

  @Field(() => Int, { nullable: true, description: "Half of them took so long at most (Median)." })
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

/** The median and quartiles of durations in whole days; never the shortest or the longest, which are one person's. */
export function durationsOf(days: readonly number[], control: DisclosureControl): Durations {
  const n = control.disclose(days.length);
  const { suppression } = n;
  if (n.value === null) return new Durations({ n, medianDays: null, p25Days: null, p75Days: null, suppression });
  const sorted = days.toSorted((left, right) => left - right);
  const quartile = (share: number) => (days.length < LEAST_FOR_QUARTILES ? null : quantile(sorted, share));

  return new Durations({
    n,
    medianDays: quantile(sorted, 0.5),
    p25Days: quartile(0.25),
    p75Days: quartile(0.75),
    suppression,
  });
}

/** Durations that stay back for another reason than their own number. */
export function withheldDurations(suppression: Suppression): Durations {
  const n = new Count({ value: null, suppression });

  return new Durations({ n, medianDays: null, p25Days: null, p75Days: null, suppression });
}
