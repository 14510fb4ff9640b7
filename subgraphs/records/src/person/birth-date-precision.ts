import { registerEnumType } from "type-graphql";

/** How exactly a birth date is known. */
export enum BirthDatePrecision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
  UNKNOWN = "UNKNOWN",
}

const BY_LENGTH: ReadonlyMap<number, BirthDatePrecision> = new Map([
  [4, BirthDatePrecision.YEAR],
  [7, BirthDatePrecision.MONTH],
  [10, BirthDatePrecision.DAY],
]);

/** Of `1990`, `1990-05` or `1990-05-17`; of null nothing is known. */
export function birthDatePrecision(birthDate: string | null): BirthDatePrecision {
  return BY_LENGTH.get(birthDate?.length ?? 0) ?? BirthDatePrecision.UNKNOWN;
}

registerEnumType(BirthDatePrecision, {
  name: "BirthDatePrecision",
  description: "How exactly a birth date is known (Genauigkeit des Geburtsdatums).",
  valuesConfig: {
    DAY: { description: "Tag bekannt" },
    MONTH: { description: "nur Monat und Jahr bekannt" },
    YEAR: { description: "nur das Jahr bekannt" },
    UNKNOWN: { description: "unbekannt" },
  },
});
