import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ID, ObjectType } from "type-graphql";
import { Employment } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { sumOf } from "../money/sum-of.js";
import type { Post } from "../post/post.js";
import { PostKind } from "../post/post-kind.js";
import type { PostMonth } from "../post/post-month.js";
import { PostOccupancy } from "../post/post-occupancy.js";
import type { MonthCost } from "./month-cost.js";

interface Proven {
  readonly post: Post;
  readonly months: readonly PostMonth[];
  readonly costs: readonly MonthCost[];
}

@ObjectType({
  description:
    "What of one post's grant is due: its cap for the months that were filled, and no more than it really cost (Anspruch und Rückzahlung je Stelle).",
})
export class PostProof {
  @Field(() => ID)
  @Employment
  readonly postId: string;

  @Field(() => FundingPillar)
  @Employment
  readonly pillar: FundingPillar;

  @Field(() => PostKind)
  @Employment
  readonly kind: PostKind;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents (VZÄ) that the state funds." })
  @Employment
  readonly fte: string | null;

  @Field(() => BigIntScalar, { nullable: true, description: "State funding of the post in the year: its cap." })
  @Employment
  readonly grantCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "What the post really cost in its funded months (tatsächliche Ausgaben), cancelled bookings taken away; null where a month that was not vacant is not booked.",
  })
  @Employment
  readonly actualCents: bigint | null;

  readonly #occupancy: PostOccupancy;

  constructor({ post, months, costs }: Proven) {
    this.#occupancy = new PostOccupancy(post, months);
    this.postId = post.id;
    this.pillar = post.pillar;
    this.kind = post.kind;
    this.fte = post.fundedFte;
    this.grantCents = post.grantCents;
    this.actualCents = sumOf(costs.map(({ actualCents }) => ({ amountCents: actualCents })));
  }

  @Field(() => Decimal, {
    nullable: true,
    description: "Funded months in which the post was filled, each counted by the share that was filled.",
  })
  @Employment
  get monthsFilled(): string | null {
    return this.#occupancy.monthsFilled;
  }

  @Field(() => Decimal, { nullable: true, description: "The other funded months." })
  @Employment
  get vacantMonths(): string | null {
    return this.#occupancy.vacantMonths;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "The part of the grant that is due (zuwendungsfähig): the filled share of the cap, or the real cost where that is recorded and less.",
  })
  @Employment
  get entitledCents(): bigint | null {
    const share = this.#occupancy.entitledCents;
    if (share === null || this.actualCents === null || this.actualCents >= share) return share;

    return this.actualCents < 0n ? 0n : this.actualCents;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "The rest of the grant (Rückzahlung): grant × vacant share, half-up to the cent, and what the post cost less.",
  })
  @Employment
  get repayCents(): bigint | null {
    const { grantCents, entitledCents } = this;

    return grantCents === null || entitledCents === null ? null : grantCents - entitledCents;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "What the post really cost beyond what is due (Eigenanteil); null where the real cost or the occupancy is not recorded.",
  })
  @Employment
  get ownContributionCents(): bigint | null {
    const { actualCents, entitledCents } = this;
    if (actualCents === null || entitledCents === null) return null;

    return actualCents > entitledCents ? actualCents - entitledCents : 0n;
  }

  @Field(() => Suppression, { description: "Why it is not known what is due." })
  @Employment
  get suppression(): Suppression {
    return this.repayCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
