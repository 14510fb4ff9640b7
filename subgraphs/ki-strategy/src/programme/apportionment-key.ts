import { registerEnumType } from "type-graphql";

/** By which counts money is apportioned. */
export enum ApportionmentKey {
  FLUEAG = "FLUEAG",
  AWOV = "AWOV",
}

registerEnumType(ApportionmentKey, {
  name: "ApportionmentKey",
  description: "By which counts the money is apportioned to the communes (Verteilungsschlüssel; S0, S4).",
  valuesConfig: {
    FLUEAG: { description: "Zuweisung nach dem Flüchtlingsaufnahmegesetz (FlüAG)." },
    AWOV: {
      description: "Wohnsitzauflage nach der Ausländer-Wohnsitzregelungsverordnung (AWoV).",
    },
  },
});
