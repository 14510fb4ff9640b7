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
    FORECAST: { description: "Angekündigt." },
    BUDGETED: { description: "Haushaltsansatz." },
    GRANTED: { description: "Bewilligt." },
    SPENT: { description: "Ausgegeben laut Verwendungsnachweis." },
  },
});
