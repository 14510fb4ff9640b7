import type { Loaders } from "@kim-hub/kit/loaders";
import type { FundingPillar } from "../funding/funding-pillar.js";
import { ExpenditureSum } from "./expenditure-sum.js";
import { MoneyAmount } from "./money-amount.js";
import { PassThrough } from "./pass-through.js";
import { YearClosing } from "./year-closing.js";

/** All that is recorded of a territory's money; of one pillar and year after `moneyIn`. */
export interface RecordedMoney {
  readonly amounts: readonly MoneyAmount[];
  readonly spent: readonly ExpenditureSum[];
  readonly passedOn: readonly PassThrough[];
  readonly receivedFromDistrict: readonly PassThrough[];
  readonly closings: readonly YearClosing[];
}

/** Five selects for however many territories. */
export async function listMoney(ags: string, loaders: Loaders): Promise<RecordedMoney> {
  const [amounts, spent, passedOn, receivedFromDistrict, closings] = await Promise.all([
    loaders.list(MoneyAmount, "territoryAgs", ags),
    loaders.list(ExpenditureSum, "territoryAgs", ags),
    loaders.list(PassThrough, "fromAgs", ags),
    loaders.list(PassThrough, "toAgs", ags),
    loaders.list(YearClosing, "territoryAgs", ags),
  ]);

  return { amounts, spent, passedOn, receivedFromDistrict, closings };
}

/** The part of the money that belongs to one pillar and year. */
export function moneyIn(money: RecordedMoney, year: number, pillar: FundingPillar): RecordedMoney {
  const here = (row: { readonly year: number; readonly pillar: FundingPillar }) =>
    row.year === year && row.pillar === pillar;

  return {
    amounts: money.amounts.filter(here),
    spent: money.spent.filter(here),
    passedOn: money.passedOn.filter(here),
    receivedFromDistrict: money.receivedFromDistrict.filter(here),
    closings: money.closings.filter(here),
  };
}
