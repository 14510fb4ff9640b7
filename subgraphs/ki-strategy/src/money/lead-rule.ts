import type { Row } from "@kim-hub/records/row";
import type { RuleAcrossRows } from "@kim-hub/records/table";
import type { MoneyAmount } from "./money-amount.js";
import { MoneyPurpose } from "./money-purpose.js";

/** Of one kind and instrument one document leads, with its whole amount or with its parts: a sum never counts the same money twice. */
export const LEAD_RULE = {
  within: ["territoryAgs", "year", "pillar", "kind", "instrument"] as const,
  start: () => {
    const leaders = new Map<string, MoneyAmount>();

    return {
      check(amount: MoneyAmount, row: Row) {
        if (!amount.leading) return;
        const { territoryAgs, year, pillar, kind, instrument } = amount;
        const place = [territoryAgs, year, pillar, kind, instrument].join("-");
        const before = leaders.get(place);
        if (before && before.sourceId !== amount.sourceId)
          throw row.fault("leading", `must be no: ${before.sourceId} leads this kind and instrument`);
        if (before && [before.purpose, amount.purpose].includes(MoneyPurpose.WHOLE))
          throw row.fault("purpose", "must not stand beside the whole amount");
        leaders.set(place, amount);
      },
    };
  },
} satisfies RuleAcrossRows<MoneyAmount>;
