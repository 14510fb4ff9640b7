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
    DISTRICT: { description: "The Kreis's, or the StädteRegion's." },
    MUNICIPALITY: { description: "The municipality's own." },
    WELFARE_BODY: { description: "A body's of the Freie Wohlfahrtspflege." },
  },
});
