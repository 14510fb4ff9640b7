import { oneOf, SIGNED_CENTS, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { EffectKind } from "./effect-kind.js";
import { FinancialEffect } from "./financial-effect.js";

const KIND = oneOf(EffectKind);

/** What papers say of their effect on the budget. */
export const FINANCIAL_EFFECTS: CsvTable<FinancialEffect> = {
  file: "financial-effects.csv",
  entity: FinancialEffect,
  key: ["paper", "kind"],
  columns: ["paper", "kind", "has_effect", "result_cents", "covered", "source", "passage"],
  pointsTo: ["council-papers.csv", "sources.csv"],
  toRow: (row, known) =>
    new FinancialEffect({
      paperId: row.get("paper", known.keyIn("council-papers.csv")),
      kind: row.get("kind", KIND),
      hasEffect: row.find("has_effect", YES_NO),
      resultCents: row.find("result_cents", SIGNED_CENTS),
      isCovered: row.find("covered", YES_NO),
      ...readCited(row, known),
    }),
};
