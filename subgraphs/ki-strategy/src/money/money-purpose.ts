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
    WHOLE: { description: "Gesamtbetrag.\nThe whole amount, where the source does not break it down." },
    PERSONNEL: { description: "Personalausgaben." },
    ADMINISTRATIVE_ASSISTANCE: { description: "Verwaltungsassistenz.\nThe post of it (S2)." },
    WORKPLACE: { description: "Arbeitsplatzpauschale." },
    MATERIAL: { description: "Sachkosten.\nE.g. events and measures (S2)." },
  },
});
