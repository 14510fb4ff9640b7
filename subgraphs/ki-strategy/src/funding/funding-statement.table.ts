import { CENTS, oneOf, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { FundingKind } from "./funding-kind.js";
import { FundingLevel } from "./funding-level.js";
import { FundingPillar } from "./funding-pillar.js";
import { FundingStatement } from "./funding-statement.js";

const LEVEL = oneOf(FundingLevel);
const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(FundingKind);

/** Every statement; among those of one kind on one pillar and year, at most one leads. */
export const FUNDING_STATEMENTS: CsvTable<FundingStatement> = {
  file: "funding.csv",
  entity: FundingStatement,
  key: ["level", "year", "pillar", "kind", "source"],
  columns: ["level", "year", "pillar", "kind", "amount_cents", "wording", "source", "passage", "leading"],
  pointsTo: ["sources.csv"],
  toRow: (row, known) =>
    new FundingStatement({
      level: row.get("level", LEVEL),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      kind: row.get("kind", KIND),
      amountCents: row.find("amount_cents", CENTS),
      wording: row.get("wording", TEXT),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
      leading: row.get("leading", YES_NO),
    }),
  acrossRows: () => {
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
};
