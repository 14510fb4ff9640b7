import { FundingKind } from "./funding-kind.js";
import type { FundingStatement } from "./funding-statement.js";

/** The budget first, because every year has one: years stay comparable. A forecast stands only where there is nothing else. */
const ORDER: readonly FundingKind[] = [
  FundingKind.BUDGETED,
  FundingKind.GRANTED,
  FundingKind.SPENT,
  FundingKind.FORECAST,
];

/** The statements on one pillar and year, the one to show first: by kind, then the one marked as leading, then by source. */
export function rankStatements(statements: readonly FundingStatement[]): FundingStatement[] {
  return statements.toSorted(
    (left, right) =>
      ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) ||
      Number(right.leading) - Number(left.leading) ||
      left.sourceId.localeCompare(right.sourceId),
  );
}
