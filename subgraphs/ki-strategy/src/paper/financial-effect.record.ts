import { BigIntScalar } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { CouncilPaper } from "./council-paper.js";
import { EffectKind } from "./effect-kind.js";
import type { FinancialEffect } from "./financial-effect.js";
import { FINANCIAL_EFFECTS } from "./financial-effect.table.js";

/** What the papers say of their effect on the budget. */
export const FINANCIAL_EFFECT_RECORD: RecordTable<FinancialEffect> = {
  table: FINANCIAL_EFFECTS,
  term: "a paper's effect on the budget (Finanzielle Auswirkungen)",
  fields: {
    paper: required(ID),
    kind: required(EffectKind),
    hasEffect: optional(Boolean),
    resultCents: optional(BigIntScalar, "Ergebnis; below zero where it burdens the budget."),
    covered: optional(Boolean, "Deckung ist gegeben."),
    ...CITATION,
  },
  territoryOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
};
