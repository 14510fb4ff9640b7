import type { CsvRow } from "../reference/csv-row.js";
import type { AcrossRule } from "../reference/csv-table.js";
import type { MoneyAmount } from "./money-amount.js";
import { MoneyPurpose } from "./money-purpose.js";

/** In one place one document leads, with its whole amount or with its parts: a sum never counts the same money twice. */
export function createLeadRule(placeOf: (amount: MoneyAmount) => string): AcrossRule<MoneyAmount> {
  const leaders = new Map<string, MoneyAmount>();

  return {
    check(amount: MoneyAmount, row: CsvRow) {
      if (!amount.leading) return;
      const place = placeOf(amount);
      const before = leaders.get(place);
      if (before && before.sourceId !== amount.sourceId)
        throw row.fault("leading", `must be no: ${before.sourceId} leads this kind and instrument`);
      if (before && [before.purpose, amount.purpose].includes(MoneyPurpose.WHOLE))
        throw row.fault("purpose", "must not stand beside the whole amount");
      leaders.set(place, amount);
    },
  };
}
