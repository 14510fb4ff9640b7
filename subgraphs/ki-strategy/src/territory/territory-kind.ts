import { registerEnumType } from "type-graphql";

/** What a territory is in municipal law; the German official terms are the codes. */
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
    KREISFREIE_STADT: { description: "Town that is a district of its own (kreisfreie Stadt); 22 of the 53 districts." },
    KREIS: { description: "District of several municipalities (Kreis); 30 of the 53 districts." },
    STAEDTEREGION: { description: "StädteRegion Aachen, since 21 October 2009; one of the 53 districts." },
    REGIONSANGEHOERIGE_STADT: {
      description:
        "Stadt Aachen: a town in the StädteRegion with an integration centre of its own (regionsangehörige Stadt).",
    },
    GROSSE_KREISANGEHOERIGE_STADT: {
      description:
        "Large town in a Kreis, with immigration and naturalisation office of its own (Große kreisangehörige Stadt).",
    },
    MITTLERE_KREISANGEHOERIGE_STADT: {
      description: "Middle-sized town in a Kreis, whose offices are the Kreis's (Mittlere kreisangehörige Stadt).",
    },
    KREISANGEHOERIGE_GEMEINDE: {
      description:
        "Municipality in a Kreis or in the StädteRegion, in the sense of the Gemeindeordnung: Stadt or Gemeinde (kreisangehörige Gemeinde). No more is recorded of it; it may be a Mittlere kreisangehörige Stadt.",
    },
  },
});
