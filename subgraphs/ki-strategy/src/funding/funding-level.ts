import { registerEnumType } from "type-graphql";

/** Whose money an amount is. */
export enum FundingLevel {
  STATE = "STATE",
}

registerEnumType(FundingLevel, {
  name: "FundingLevel",
  description: "Whose money an amount is.",
  valuesConfig: { STATE: { description: "Land Nordrhein-Westfalen." } },
});
