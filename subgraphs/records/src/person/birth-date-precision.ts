import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const PRECISIONS = createCodeTable({
  name: "BirthDatePrecision",
  description: "How exactly a birth date is known (Genauigkeit des Geburtsdatums).",
  codes: {
    DAY: ["Tag bekannt"],
    MONTH: ["nur Monat und Jahr bekannt"],
    YEAR: ["nur das Jahr bekannt"],
    UNKNOWN: ["unbekannt"],
  },
});

export type BirthDatePrecision = CodeOf<typeof PRECISIONS>;

export const { codes: BirthDatePrecision } = PRECISIONS;

const BY_LENGTH: ReadonlyMap<number, BirthDatePrecision> = new Map([
  [4, BirthDatePrecision.YEAR],
  [7, BirthDatePrecision.MONTH],
  [10, BirthDatePrecision.DAY],
]);

/** Of `1990`, `1990-05` or `1990-05-17`; of null nothing is known. */
export function birthDatePrecision(birthDate: string | null): BirthDatePrecision {
  return BY_LENGTH.get(birthDate?.length ?? 0) ?? BirthDatePrecision.UNKNOWN;
}
