import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const EFFECT_KIND_CODES = createCodeTable({
  name: "EffectKind",
  description: "Which part of the budget a financial effect concerns.",
  codes: {
    INVESTIVE: ["Investive Auswirkungen (Finanzplan)."],
    CONSUMPTIVE: ["Konsumtive Auswirkungen (Ergebnisplan)."],
  },
});

/** Which budget an effect concerns. */
export type EffectKind = CodeOf<typeof EFFECT_KIND_CODES>;

export const { codes: EffectKind } = EFFECT_KIND_CODES;
