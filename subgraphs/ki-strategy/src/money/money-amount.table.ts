import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CENTS, type CsvRule, oneOf, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { FundingInstrument } from "./funding-instrument.js";
import { createLeadRule } from "./lead-rule.js";
import { MoneyAmount } from "./money-amount.js";
import { MoneyPurpose } from "./money-purpose.js";

const PILLAR = oneOf(FundingPillar);
const INSTRUMENT = oneOf(FundingInstrument);
const PURPOSE = oneOf(MoneyPurpose);
const { FORECAST, BUDGETED, GRANTED } = FundingKind;
const KIND: CsvRule<FundingKind> = oneOf({ FORECAST, BUDGETED, GRANTED });

/** Money forecast, budgeted and granted; of one kind and instrument, one document leads. */
export const MONEY_AMOUNTS: CsvTable<MoneyAmount> = {
  file: "money.csv",
  entity: MoneyAmount,
  key: ["ags", "year", "pillar", "kind", "instrument", "purpose", "source"],
  columns: [
    "ags",
    "year",
    "pillar",
    "kind",
    "instrument",
    "purpose",
    "amount_cents",
    "wording",
    "source",
    "passage",
    "leading",
  ],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new MoneyAmount({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      kind: row.get("kind", KIND),
      instrument: row.get("instrument", INSTRUMENT),
      purpose: row.get("purpose", PURPOSE),
      amountCents: row.find("amount_cents", CENTS),
      wording: row.get("wording", TEXT),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
      leading: row.get("leading", YES_NO),
    }),
  acrossRows: () =>
    createLeadRule(({ territoryAgs, year, pillar, kind, instrument }) =>
      [territoryAgs, year, pillar, kind, instrument].join("-"),
    ),
};
