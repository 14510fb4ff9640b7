import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { PillarMoney } from "./pillar-money.js";
import { moneyIn, type RecordedMoney } from "./recorded-money.js";

@ObjectType({ description: "One territory's money in one year, by pillar." })
export class MoneyYear {
  @Field(() => Int)
  @Public
  readonly year: number;

  @Field(() => [PillarMoney], { description: "Always B1, B2, B3." })
  @Public
  readonly pillars: readonly PillarMoney[];

  constructor(year: number, money: RecordedMoney) {
    this.year = year;
    this.pillars = Object.values(FundingPillar).map((pillar) => {
      const [closingBefore = null] = moneyIn(money, year - 1, pillar).closings;

      return new PillarMoney(pillar, moneyIn(money, year, pillar), closingBefore);
    });
  }
}
