import { Field, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { PillarMoney } from "./pillar-money.js";
import { moneyIn, type RecordedMoney } from "./recorded-money.js";

@ObjectType({ description: "One territory's money in one year, by pillar." })
export class MoneyYear {
  @Field(() => Int)
  @Funding
  readonly year: number;

  readonly ags: string;

  readonly #money: RecordedMoney;

  constructor({ ags, year, money }: { readonly ags: string; readonly year: number; readonly money: RecordedMoney }) {
    this.ags = ags;
    this.year = year;
    this.#money = money;
  }

  /** Worked out where it is asked for. */
  @Field(() => [PillarMoney], { description: "Always B1, B2, B3." })
  @Funding
  get pillars(): readonly PillarMoney[] {
    return Object.values(FundingPillar).map((pillar) => {
      const [closingBefore = null] = moneyIn(this.#money, this.year - 1, pillar).closings;

      return new PillarMoney(pillar, moneyIn(this.#money, this.year, pillar), closingBefore);
    });
  }
}
