import { registerEnumType } from "type-graphql";

/** The line of the financing plan that money belongs to. */
export enum MoneyPurpose {
  WHOLE = "WHOLE",
  PERSONNEL = "PERSONNEL",
  ADMINISTRATIVE_ASSISTANCE = "ADMINISTRATIVE_ASSISTANCE",
  WORKPLACE = "WORKPLACE",
  MATERIAL = "MATERIAL",
}

registerEnumType(MoneyPurpose, {
  name: "MoneyPurpose",
  description: "The line of the financing plan that money belongs to (Position des Finanzierungsplans).",
  valuesConfig: {
    WHOLE: { description: "The whole amount, where the source does not break it down (Gesamtbetrag)." },
    PERSONNEL: { description: "Posts (Personalausgaben)." },
    ADMINISTRATIVE_ASSISTANCE: { description: "The post of administrative assistance (Verwaltungsassistenz, S2)." },
    WORKPLACE: { description: "Lump sum per workplace (Arbeitsplatzpauschale)." },
    MATERIAL: { description: "Material costs, e.g. events and measures (Sachkosten, S2)." },
  },
});
