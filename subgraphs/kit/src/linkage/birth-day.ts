/** A birth date as far as it is known. */
export interface BirthDay {
  readonly year: string;
  /** `05`; null where it is not known. */
  readonly month: string | null;
  /** `17`; null where it is not known. */
  readonly day: string | null;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const UNKNOWN = "00";

/**
 * Reads `1990`, `1990-05` and `1990-05-17`, and 00 for what is unknown. The first of January is what offices write where they know the year
 * alone, so it says no more than that. Null without a year.
 */
export function readBirthDay(text: string | null): BirthDay | null {
  const [, year, month = UNKNOWN, day = UNKNOWN] = DATE.exec(text ?? "") ?? [];
  if (year === undefined || year === "0000") return null;
  if (month === UNKNOWN || (month === "01" && day === "01")) return { year, month: null, day: null };

  return { year, month, day: day === UNKNOWN ? null : day };
}
