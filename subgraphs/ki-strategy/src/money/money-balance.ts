import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";

interface BalanceOptions {
  readonly receivedCents: bigint | null;
  readonly carriedInCents: bigint | null;
  readonly spentCents: bigint | null;
  readonly passedOnCents: bigint | null;
  readonly carryOverCents: bigint | null;
  readonly repayCents: bigint | null;
}

@ObjectType({
  description:
    "Where one pillar's state money of one year went: received and carried in = spent, passed on, carried over, to be repaid and the remainder.",
})
export class MoneyBalance implements BalanceOptions {
  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Granted by the state, and granted by the Kreis out of its own grant (Bewilligung und Weiterleitung).",
  })
  @Funding
  readonly receivedCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "Carried over from the year before (Übertrag aus dem Vorjahr); 0 where no closing is recorded, null where the closing does not say.",
  })
  @Funding
  readonly carriedInCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Spent of the state's money (Ausgaben)." })
  @Funding
  readonly spentCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "Granted on to towns and welfare bodies (Weiterleitung); 0 where nothing is recorded, null where an amount is not known.",
  })
  @Funding
  readonly passedOnCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Carried over to the next year (Übertrag)." })
  @Funding
  readonly carryOverCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "To be repaid (Rückzahlung)." })
  @Funding
  readonly repayCents: bigint | null;

  constructor(parts: BalanceOptions) {
    this.receivedCents = parts.receivedCents;
    this.carriedInCents = parts.carriedInCents;
    this.spentCents = parts.spentCents;
    this.passedOnCents = parts.passedOnCents;
    this.carryOverCents = parts.carryOverCents;
    this.repayCents = parts.repayCents;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "What is not accounted for: 0 in a sound balance; null where one of the figures is missing.",
  })
  @Funding
  get remainderCents(): bigint | null {
    const { receivedCents, carriedInCents, spentCents, passedOnCents, carryOverCents, repayCents } = this;
    const isKnown = receivedCents !== null && carriedInCents !== null;
    if (!isKnown || spentCents === null || passedOnCents === null) return null;
    if (carryOverCents === null || repayCents === null) return null;

    return receivedCents + carriedInCents - spentCents - passedOnCents - carryOverCents - repayCents;
  }

  @Field(() => Suppression, { description: "Why the remainder is missing." })
  @Funding
  get suppression(): Suppression {
    return this.remainderCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
