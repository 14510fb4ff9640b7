import { registerEnumType } from "type-graphql";

/** The assemblies that a smaller body may decide for; the German official terms are the codes. */
export enum Plenary {
  RAT = "RAT",
  KREISTAG = "KREISTAG",
  STAEDTEREGIONSTAG = "STAEDTEREGIONSTAG",
}

registerEnumType(Plenary, {
  name: "Plenary",
  description: "The elected assembly of a territory (Vertretung), which a smaller body may decide for.",
  valuesConfig: {
    RAT: { description: "Rat.\nOf a Gemeinde (§ 40 GO NRW)." },
    KREISTAG: { description: "Kreistag.\nOf a Kreis (§ 25 KrO NRW)." },
    STAEDTEREGIONSTAG: { description: "Städteregionstag.\nOf the StädteRegion Aachen." },
  },
});
