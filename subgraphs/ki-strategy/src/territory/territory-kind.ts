import { registerEnumType } from "type-graphql";

/** A territory's kind in municipal law; the German official terms are the codes. */
export enum TerritoryKind {
  KREISFREIE_STADT = "KREISFREIE_STADT",
  KREIS = "KREIS",
  STAEDTEREGION = "STAEDTEREGION",
  REGIONSANGEHOERIGE_STADT = "REGIONSANGEHOERIGE_STADT",
  GROSSE_KREISANGEHOERIGE_STADT = "GROSSE_KREISANGEHOERIGE_STADT",
  MITTLERE_KREISANGEHOERIGE_STADT = "MITTLERE_KREISANGEHOERIGE_STADT",
  KREISANGEHOERIGE_GEMEINDE = "KREISANGEHOERIGE_GEMEINDE",
}

registerEnumType(TerritoryKind, {
  name: "TerritoryKind",
  description: "Kind of a territory (Art der Gebietskörperschaft).",
  valuesConfig: {
    KREISFREIE_STADT: { description: "Kreisfreie Stadt.\nA district of its own; 22 of the 53." },
    KREIS: { description: "Kreis.\nA district of several municipalities; 30 of the 53." },
    STAEDTEREGION: { description: "StädteRegion Aachen.\nSince 21 October 2009; one of the 53 districts." },
    REGIONSANGEHOERIGE_STADT: {
      description:
        "Regionsangehörige Stadt.\nStadt Aachen: a town in the StädteRegion with an integration centre of its own.",
    },
    GROSSE_KREISANGEHOERIGE_STADT: {
      description:
        "Große kreisangehörige Stadt.\nA large town in a Kreis, with immigration and naturalisation office of its own.",
    },
    MITTLERE_KREISANGEHOERIGE_STADT: {
      description: "Mittlere kreisangehörige Stadt.\nA middle-sized town in a Kreis, whose offices are the Kreis's.",
    },
    KREISANGEHOERIGE_GEMEINDE: {
      description:
        "Kreisangehörige Gemeinde.\nA municipality in a Kreis or in the StädteRegion, in the sense of the Gemeindeordnung: Stadt or Gemeinde. No more is recorded of it; it may be a Mittlere kreisangehörige Stadt.",
    },
  },
});
