import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf, YEAR, YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { FundingKind } from "./funding-kind.js";
import { FundingLevel } from "./funding-level.js";
import { FundingPillar } from "./funding-pillar.js";
import { FundingStatement } from "./funding-statement.js";

/** Every statement; among those of one kind on one pillar and year, at most one leads. */
export const FUNDING_STATEMENTS = createTable({
  file: "funding.csv",
  entity: FundingStatement,
  key: ["level", "year", "pillar", "kind", "source"],
  columns: {
    level: required(oneOf(FundingLevel)),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    kind: required(oneOf(FundingKind)),
    amount_cents: optional(CENTS),
    wording: required(TEXT),
    ...CITATION,
    leading: required(YES_NO),
  },
  acrossRows: {
    within: ["level", "year", "pillar", "kind"],
    start: () => {
      const led = new Set<string>();

      return {
        check({ level, year, pillar, kind, leading }, row) {
          const place = [level, year, pillar, kind].join("-");
          if (leading && led.has(place))
            throw row.fault("leading", "must be no: an earlier row leads this pillar, year and kind");
          if (leading) led.add(place);
        },
      };
    },
  },
});
