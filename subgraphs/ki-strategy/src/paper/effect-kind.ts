import { registerEnumType } from "type-graphql";

/** Which budget an effect concerns. */
export enum EffectKind {
  INVESTIVE = "INVESTIVE",
  CONSUMPTIVE = "CONSUMPTIVE",
}

registerEnumType(EffectKind, {
  name: "EffectKind",
  description: "Which part of the budget a financial effect concerns.",
  valuesConfig: {
    INVESTIVE: { description: "Investive Auswirkungen (Finanzplan)." },
    CONSUMPTIVE: { description: "Konsumtive Auswirkungen (Ergebnisplan)." },
  },
});
