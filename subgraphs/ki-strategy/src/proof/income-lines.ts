import type { FundingPillar } from "../funding/funding-pillar.js";
import type { MoneyAmount } from "../money/money-amount.js";
import type { BookedIncome } from "./booked-income.js";
import { INCOME_LINES, LINE_OF_INSTRUMENT } from "./budget-line.js";
import { plannedIn } from "./financing-plan.js";
import { ProofLine } from "./proof-line.js";

interface PillarRows {
  readonly pillar: FundingPillar;
  readonly plan: readonly MoneyAmount[];
  readonly booked: readonly BookedIncome[];
}

/** One pillar's income, on every line that is planned or booked. */
export function listIncomeLines({ pillar, plan, booked }: PillarRows): readonly ProofLine[] {
  return Object.values(INCOME_LINES).flatMap((line) => {
    const isMeant = ({ instrument }: MoneyAmount) => LINE_OF_INSTRUMENT[instrument] === line;
    const sum = booked.find((row) => row.line === line);
    if (!sum && !plan.some(isMeant)) return [];

    return new ProofLine({
      ...{ pillar, line, postId: null, month: null, plannedCents: plannedIn(plan, isMeant) },
      ...{ actualCents: sum?.amountCents ?? null, documentRef: sum?.documentRef ?? null },
    });
  });
}
