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
    DIRECT: { description: "Unmittelbar vom Land." },
    PASS_THROUGH: { description: "Weiterleitung durch den Kreis." },
    NONE: { description: "Keine Mittel." },
  },
});
