import { FundingKind } from "../funding/funding-kind.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import type { MoneyAmount } from "../money/money-amount.js";
import { sumOf } from "../money/sum-of.js";

const SUREST_FIRST = [FundingKind.GRANTED, FundingKind.BUDGETED, FundingKind.FORECAST];

/**
 * One pillar's plan of one year: of every instrument the leading amounts of the surest kind that names amounts, so that
 * no money is planned twice.
 */
export function planOf(amounts: readonly MoneyAmount[]): readonly MoneyAmount[] {
  return Object.values(FundingInstrument).flatMap((instrument) => {
    const leading = amounts.filter((amount) => amount.leading && amount.instrument === instrument);
    const kinds = SUREST_FIRST.map((kind) => leading.filter((amount) => amount.kind === kind));

    return kinds.find((rows) => sumOf(rows) !== null) ?? kinds.find((rows) => rows.length > 0) ?? [];
  });
}

/** What the plan says of these of its amounts: 0 where it names all others, null where it says nothing. */
export function plannedIn(plan: readonly MoneyAmount[], isMeant: (amount: MoneyAmount) => boolean): bigint | null {
  const meant = plan.filter(isMeant);
  if (meant.length > 0) return sumOf(meant);

  return sumOf(plan) === null ? null : 0n;
}
