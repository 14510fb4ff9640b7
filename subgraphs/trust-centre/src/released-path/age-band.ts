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
  description: "Age band (Altersgruppe) as the case manager stated it at release.",
});
