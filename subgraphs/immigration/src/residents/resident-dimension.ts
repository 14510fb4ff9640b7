import { registerEnumType } from "type-graphql";

/** By what residents are counted. */
export enum ResidentDimension {
  STATUS_GROUP = "STATUS_GROUP",
  AGE_BAND = "AGE_BAND",
  MUNICIPALITY = "MUNICIPALITY",
}

registerEnumType(ResidentDimension, {
  name: "ResidentDimension",
  description: "By what residents are counted (Gliederung).",
  valuesConfig: {
    STATUS_GROUP: { description: "Statusgruppe" },
    AGE_BAND: { description: "Altersgruppe" },
    MUNICIPALITY: { description: "Gemeinde" },
  },
});
