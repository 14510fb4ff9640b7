import { FundingPillar } from "../funding/funding-pillar.js";
import { type CsvRule, DATE, oneOf, SIGNED_CENTS, TEXT, YEAR } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Expenditure } from "./expenditure.js";
import { FundingInstrument } from "./funding-instrument.js";
import { MoneyPurpose } from "./money-purpose.js";

const PILLAR = oneOf(FundingPillar);
const INSTRUMENT = oneOf(FundingInstrument);
const PURPOSE = oneOf(MoneyPurpose);
const NUMBER: CsvRule<number> = {
  rule: "must be a number from 1 to 999999",
  read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
};

/** What was spent, line by line. */
export const EXPENDITURES: CsvTable<Expenditure> = {
  file: "expenditures.csv",
  entity: Expenditure,
  key: ["ags", "year", "pillar", "number"],
  columns: [
    "ags",
    "year",
    "pillar",
    "number",
    "instrument",
    "purpose",
    "object",
    "amount_cents",
    "document_ref",
    "booked_on",
    "source",
    "passage",
  ],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new Expenditure({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      number: row.get("number", NUMBER),
      instrument: row.get("instrument", INSTRUMENT),
      purpose: row.get("purpose", PURPOSE),
      object: row.get("object", TEXT),
      amountCents: row.get("amount_cents", SIGNED_CENTS),
      documentRef: row.find("document_ref", TEXT),
      bookedOn: row.find("booked_on", DATE),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
    }),
};
