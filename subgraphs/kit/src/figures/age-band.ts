import { registerEnumType } from "type-graphql";

/** Age in bands of ten years and more; the key is what GraphQL shows. */
export enum AgeBand {
  AGE_0_5 = "AGE_0_5",
  AGE_6_15 = "AGE_6_15",
  AGE_16_17 = "AGE_16_17",
  AGE_18_26 = "AGE_18_26",
  AGE_27_44 = "AGE_27_44",
  AGE_45_64 = "AGE_45_64",
  AGE_65_PLUS = "AGE_65_PLUS",
}

registerEnumType(AgeBand, {
  name: "AgeBand",
  description: "Age band (Altersgruppe).",
  valuesConfig: {
    AGE_0_5: { description: "0 bis 5 Jahre." },
    AGE_6_15: { description: "6 bis 15 Jahre." },
    AGE_16_17: { description: "16 und 17 Jahre." },
    AGE_18_26: { description: "18 bis 26 Jahre." },
    AGE_27_44: { description: "27 bis 44 Jahre." },
    AGE_45_64: { description: "45 bis 64 Jahre." },
    AGE_65_PLUS: { description: "65 Jahre und älter." },
  },
});
