import { registerEnumType } from "type-graphql";

/** By which way money reached a municipality. */
export enum FundsChannel {
  DIRECT = "DIRECT",
  PASS_THROUGH = "PASS_THROUGH",
  NONE = "NONE",
}

registerEnumType(FundsChannel, {
  name: "FundsChannel",
  description: "By which way money reached a municipality.",
  valuesConfig: {
    DIRECT: { description: "From the state to the municipality itself." },
    PASS_THROUGH: { description: "Passed on by its Kreis (Weiterleitung)." },
    NONE: { description: "It received none." },
  },
});
