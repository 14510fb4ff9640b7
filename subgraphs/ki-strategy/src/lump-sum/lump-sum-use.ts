import { Ags, BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import type { MoneyBalance } from "../money/money-balance.js";
import { MoneyYear } from "../money/money-year.js";
import type { RecordedMoney } from "../money/recorded-money.js";
import { sumOf } from "../money/sum-of.js";
import { YearClosing } from "../money/year-closing.js";
import type { LumpSumPlace } from "./lump-sum-place.js";

const isLumpSum = ({ instrument }: { readonly instrument: FundingInstrument }) =>
  instrument === FundingInstrument.LUMP_SUM;

@ObjectType({
  description:
    "What became of one territory's lump sum of one pillar and year: received = spent, carried over and to be repaid (Verwendung der fachbezogenen Pauschale, § 29 Abs. 5 Haushaltsgesetz NRW).",
})
export class LumpSumUse {
  @Field(() => ID)
  @Funding
  readonly id: string;

  @Field(() => Ags)
  @Funding
  readonly ags: string;

  @Field(() => Int)
  @Funding
  readonly year: number;

  @Field(() => FundingPillar, { description: "B2 or B3." })
  @Funding
  readonly pillar: FundingPillar;

  @Field(() => YearClosing, { nullable: true, description: "The year's closing; null where none is recorded." })
  @Funding
  readonly closing: YearClosing | null;

  readonly #balance: MoneyBalance | null;

  constructor({ id, territoryAgs, year, pillar }: LumpSumPlace, money: RecordedMoney) {
    const lumpSums = { ...money, amounts: money.amounts.filter(isLumpSum), spent: money.spent.filter(isLumpSum) };
    const { pillars } = new MoneyYear({ ags: territoryAgs, year, money: lumpSums });
    const own = pillars.find((row) => row.pillar === pillar);
    this.id = id;
    this.ags = territoryAgs;
    this.year = year;
    this.pillar = pillar;
    this.closing = own?.closing ?? null;
    this.#balance = own?.balance ?? null;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Granted by the state or by the Kreis, and carried over from the year before (Zufluss).",
  })
  @Funding
  get receivedCents(): bigint | null {
    return add(this.#balance?.receivedCents, this.#balance?.carriedInCents);
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Spent, and passed on to towns and welfare bodies (Ausgaben und Weiterleitung).",
  })
  @Funding
  get spentCents(): bigint | null {
    return add(this.#balance?.spentCents, this.#balance?.passedOnCents);
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Proven to the granting authority so far (nachgewiesen)." })
  @Funding
  get provenCents(): bigint | null {
    return this.closing?.provenCents ?? null;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Carried over to the next year (Übertrag)." })
  @Funding
  get carryOverCents(): bigint | null {
    return this.closing?.carryOverCents ?? null;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "To be repaid: unused or unproven (Rückzahlung)." })
  @Funding
  get toRepayCents(): bigint | null {
    return this.closing?.repayCents ?? null;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Received of which nobody says where it went: 0 in a sound year; null where a figure is missing.",
  })
  @Funding
  get remainderCents(): bigint | null {
    return this.#balance?.remainderCents ?? null;
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Spent and not yet proven (nicht nachgewiesen); null where a figure is missing.",
  })
  @Funding
  get unprovenCents(): bigint | null {
    const { spentCents, provenCents } = this;

    return spentCents === null || provenCents === null ? null : spentCents - provenCents;
  }

  @Field(() => Suppression, { description: "Why the remainder is missing." })
  @Funding
  get suppression(): Suppression {
    return this.remainderCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

/** Both together; null where one is not known. */
function add(...amounts: readonly (bigint | null | undefined)[]): bigint | null {
  return sumOf(amounts.map((amountCents) => ({ amountCents: amountCents ?? null })));
}
