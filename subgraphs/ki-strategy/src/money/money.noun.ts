import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { Expenditure } from "./expenditure.js";
import { EXPENDITURES } from "./expenditure.table.js";
import { ExpenditureSum } from "./expenditure-sum.js";
import { MoneyAmount } from "./money-amount.js";
import { MONEY_AMOUNTS } from "./money-amount.table.js";
import { MoneyYear } from "./money-year.js";
import { PassThroughResolver, TerritoryMoneyResolver } from "./money-year.resolver.js";
import { PassThrough } from "./pass-through.js";
import { PASS_THROUGHS } from "./pass-through.table.js";
import { YearClosing } from "./year-closing.js";
import { YEAR_CLOSINGS } from "./year-closing.table.js";

export const MONEY_NOUN: CitedNoun = {
  entities: [MoneyAmount, PassThrough, Expenditure, ExpenditureSum, YearClosing],
  resolvers: [PassThroughResolver, TerritoryMoneyResolver, createDatedResolver(MoneyYear, ({ ags }) => [ags])],
  tables: [MONEY_AMOUNTS, PASS_THROUGHS, EXPENDITURES, YEAR_CLOSINGS],
  cited: [Expenditure, MoneyAmount, PassThrough, YearClosing],
};
