import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { MoneyBalance } from "./money-balance.js";
import { MoneyOfKind } from "./money-of-kind.js";
import { MoneySpent } from "./money-spent.js";
import { PassThrough } from "./pass-through.js";
import type { RecordedMoney } from "./recorded-money.js";
import { sumOf } from "./sum-of.js";
import { YearClosing } from "./year-closing.js";

const leads = ({ leading, kind }: PassThrough) => leading && kind === FundingKind.GRANTED;

@ObjectType({ description: "One pillar's money in one territory and year; the four kinds stand side by side." })
export class PillarMoney {
  @Field(() => FundingPillar)
  @Funding
  readonly pillar: FundingPillar;

  @Field(() => MoneyOfKind, { description: "Announced (angekündigt)." })
  @Funding
  readonly forecast: MoneyOfKind;

  @Field(() => MoneyOfKind, { description: "In the budget (Haushaltsansatz)." })
  @Funding
  readonly budgeted: MoneyOfKind;

  @Field(() => MoneyOfKind, { description: "Granted by notice (bewilligt)." })
  @Funding
  readonly granted: MoneyOfKind;

  @Field(() => MoneySpent, { description: "Spent (verausgabt)." })
  @Funding
  readonly spent: MoneySpent;

  @Field(() => [PassThrough], { description: "What the territory passes on to others (Weiterleitung)." })
  @Funding
  readonly passedOn: readonly PassThrough[];

  @Field(() => [PassThrough], { description: "What its Kreis passes on to the territory (Weiterleitung)." })
  @Funding
  readonly receivedFromDistrict: readonly PassThrough[];

  @Field(() => YearClosing, { nullable: true, description: "Null where none is recorded." })
  @Funding
  readonly closing: YearClosing | null;

  @Field(() => MoneyBalance)
  @Funding
  readonly balance: MoneyBalance;

  constructor(pillar: FundingPillar, money: RecordedMoney, closingBefore: YearClosing | null) {
    const ofKind = (kind: FundingKind) => new MoneyOfKind(money.amounts.filter((amount) => amount.kind === kind));
    this.pillar = pillar;
    this.forecast = ofKind(FundingKind.FORECAST);
    this.budgeted = ofKind(FundingKind.BUDGETED);
    this.granted = ofKind(FundingKind.GRANTED);
    this.spent = new MoneySpent(money.spent);
    this.passedOn = money.passedOn;
    this.receivedFromDistrict = money.receivedFromDistrict;
    this.closing = money.closings[0] ?? null;
    const granted = { amountCents: this.granted.stateCents };
    const fromDistrict = money.receivedFromDistrict.filter(leads);
    const passedOn = money.passedOn.filter(leads);
    this.balance = new MoneyBalance({
      receivedCents: sumOf(this.granted.amounts.length > 0 ? [granted, ...fromDistrict] : fromDistrict),
      carriedInCents: closingBefore ? closingBefore.carryOverCents : 0n,
      spentCents: this.spent.stateCents,
      passedOnCents: passedOn.length === 0 ? 0n : sumOf(passedOn),
      carryOverCents: this.closing?.carryOverCents ?? null,
      repayCents: this.closing?.repayCents ?? null,
    });
  }
}
