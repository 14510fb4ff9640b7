import { optional, required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { oneOf, SIGNED_CENTS, YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { CouncilPaper } from "./council-paper.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { EffectKind } from "./effect-kind.js";
import { FinancialEffect } from "./financial-effect.js";

/** The papers' statements of their effect on the budget. */
export const FINANCIAL_EFFECTS = createTable({
  file: "financial-effects.csv",
  entity: FinancialEffect,
  key: ["paper", "kind"],
  columns: {
    paper: required(keyOf(COUNCIL_PAPERS), { property: "paperId" }),
    kind: required(oneOf(EffectKind)),
    has_effect: optional(YES_NO),
    result_cents: optional(SIGNED_CENTS, { description: "Ergebnis; below zero where it burdens the budget." }),
    covered: optional(YES_NO, { property: "isCovered", description: "Deckung ist gegeben." }),
    ...CITATION,
  },
  recorded: {
    term: "a paper's effect on the budget (Finanzielle Auswirkungen)",
    ownerOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
  },
});
