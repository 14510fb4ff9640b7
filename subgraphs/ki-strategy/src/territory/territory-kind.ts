import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const TERRITORY_KIND_CODES = createCodeTable({
  name: "TerritoryKind",
  description: "Kind of a territory (Art der Gebietskörperschaft).",
  codes: {
    KREISFREIE_STADT: ["Kreisfreie Stadt.\nA district of its own; 22 of the 53."],
    KREIS: ["Kreis.\nA district of several municipalities; 30 of the 53."],
    STAEDTEREGION: ["StädteRegion Aachen.\nSince 21 October 2009; one of the 53 districts."],
    REGIONSANGEHOERIGE_STADT: [
      "Regionsangehörige Stadt.\nStadt Aachen: a town in the StädteRegion with an integration centre of its own.",
    ],
    GROSSE_KREISANGEHOERIGE_STADT: [
      "Große kreisangehörige Stadt.\nA large town in a Kreis, with immigration and naturalisation office of its own.",
    ],
    MITTLERE_KREISANGEHOERIGE_STADT: [
      "Mittlere kreisangehörige Stadt.\nA middle-sized town in a Kreis, whose offices are the Kreis's.",
    ],
    KREISANGEHOERIGE_GEMEINDE: [
      "Kreisangehörige Gemeinde.\nA municipality in a Kreis or in the StädteRegion, in the sense of the Gemeindeordnung: Stadt or Gemeinde. No more is recorded of it; it may be a Mittlere kreisangehörige Stadt.",
    ],
  },
});

/** A territory's kind in municipal law; the German official terms are the codes. */
export type TerritoryKind = CodeOf<typeof TERRITORY_KIND_CODES>;

export const { codes: TerritoryKind } = TERRITORY_KIND_CODES;
