import { registerEnumType } from "type-graphql";

/** Whose case managers work in a municipality. */
export enum ProviderKind {
  DISTRICT = "DISTRICT",
  MUNICIPALITY = "MUNICIPALITY",
  WELFARE_BODY = "WELFARE_BODY",
}

registerEnumType(ProviderKind, {
  name: "ProviderKind",
  description: "Whose case managers work in a municipality (Träger des Case Managements).",
  valuesConfig: {
    DISTRICT: { description: "Kreis oder StädteRegion." },
    MUNICIPALITY: { description: "Gemeinde selbst." },
    WELFARE_BODY: { description: "Träger der Freien Wohlfahrtspflege." },
  },
});
