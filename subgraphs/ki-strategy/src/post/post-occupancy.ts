import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { computeOccupancy } from "./occupancy.js";
import type { Post } from "./post.js";
import { PostMonth } from "./post-month.js";

@ObjectType({
  description:
    "How far one post was filled in the months for which it is funded, and what of its grant follows (Stellenbesetzung, Anspruch und Rückzahlung). Of a post for one employee that is the only one of its kind in its territory the months tell when somebody was absent: they stay back (PRIMARY), and `lonePostOccupancy` has them.",
})
export class PostOccupancy {
  @Field(() => [PostMonth], { description: "The recorded months, in their order." })
  @Funding
  readonly months: readonly PostMonth[];

  @Field(() => Int, { description: "For how many months of the year the post is funded." })
  @Funding
  readonly fundedMonths: number;

  readonly #computed: ReturnType<typeof computeOccupancy>;
  readonly #isWithheld: boolean;

  constructor(
    { fundedFte, grantCents, fundedMonths }: Post,
    months: readonly PostMonth[],
    { isWithheld = false }: { readonly isWithheld?: boolean } = {},
  ) {
    this.#isWithheld = isWithheld;
    this.months = months.toSorted((left, right) => left.month.localeCompare(right.month));
    this.fundedMonths = fundedMonths;
    // A month without a source is neither filled nor vacant.
    const complete = months.length === fundedMonths && fundedFte !== null;
    this.#computed = complete
      ? computeOccupancy({ fundedFte, filledFte: months.map(({ filledFte }) => filledFte), grantCents })
      : null;
  }

  @Field(() => Decimal, {
    nullable: true,
    description: "Funded months in which the post was filled, each counted by the share that was filled.",
  })
  @Funding
  get monthsFilled(): string | null {
    return this.#computed?.monthsFilled ?? null;
  }

  @Field(() => Decimal, { nullable: true, description: "The other funded months." })
  @Funding
  get vacantMonths(): string | null {
    return this.#computed?.vacantMonths ?? null;
  }

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents filled on the average of the months." })
  @Funding
  get filledFteAvg(): string | null {
    return this.#computed?.filledFteAvg ?? null;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "The part of the grant that is due (Anspruch)." })
  @Funding
  get entitledCents(): bigint | null {
    return this.#computed?.entitledCents ?? null;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Grant × vacant share, half-up to the cent (Rückzahlung).",
  })
  @Funding
  get repayCents(): bigint | null {
    return this.#computed?.repayCents ?? null;
  }

  @Field(() => Suppression, {
    description: "Why the months are not counted: withheld, or not all of them are recorded.",
  })
  @Funding
  get suppression(): Suppression {
    if (this.#isWithheld) return Suppression.PRIMARY;

    return this.#computed === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
