import type { Loaders } from "@kim-hub/kit/loaders";
import { MoneyYear } from "./money-year.js";
import { listMoney } from "./recorded-money.js";

/** The territory's money in one year; what no source says is null and NOT_COLLECTED. */
export async function findMoneyYear(ags: string, year: number, loaders: Loaders): Promise<MoneyYear> {
  return new MoneyYear({ ags, year, money: await listMoney(ags, loaders) });
}
