import { addDays, endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { numberOf, type Seed } from "./seed.js";

const TWO_YEARS = 730;
const FIRST_BEGIN = "2022-01-01";
const FIRST_END = "2024-01-02";

/** Fields that say when something ends: later than all that say when it began. */
const ENDS = /^(?:to|until|end|valid(?:To|Until)|due|expires|closed|decided|last)|(?:To|Until|End|EndedOn|EndedAt)$/;

/** A day; what began lies before what ended, and a state of data at the end of the last quarter. */
export function dayValue(fieldName: string, seed: Seed): string {
  if (fieldName === "asOf") return endOfLastQuarter(localDate());

  return addDays(ENDS.test(fieldName) ? FIRST_END : FIRST_BEGIN, numberOf(seed, TWO_YEARS));
}

/** `2022-Q3`. */
export function quarterValue(fieldName: string, seed: Seed): string {
  return quarterOf(dayValue(fieldName, seed));
}

/** `2022-09`. */
export function monthValue(fieldName: string, seed: Seed): string {
  return dayValue(fieldName, seed).slice(0, "2022-09".length);
}

/** An instant of such a day. */
export function instantValue(fieldName: string, seed: Seed): string {
  return `${dayValue(fieldName, seed)}T09:30:00.000Z`;
}
