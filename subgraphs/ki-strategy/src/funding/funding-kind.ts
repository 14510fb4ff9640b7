import { registerEnumType } from "type-graphql";

/** How binding an amount is. */
export enum FundingKind {
  FORECAST = "FORECAST",
  BUDGETED = "BUDGETED",
  GRANTED = "GRANTED",
  SPENT = "SPENT",
}

registerEnumType(FundingKind, {
  name: "FundingKind",
  description: "How binding an amount is: sources that differ in this do not contradict each other.",
  valuesConfig: {
    FORECAST: { description: "Announced (angekündigt)." },
    BUDGETED: { description: "In the budget (Haushaltsansatz)." },
    GRANTED: { description: "Granted by notice (bewilligt)." },
    SPENT: { description: "Spent according to the proof of use (Verwendungsnachweis)." },
  },
});
