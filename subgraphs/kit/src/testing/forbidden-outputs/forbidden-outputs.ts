import { findTaxIds } from "../../forbidden-texts/tax-id.js";
import { Role } from "../../identity/viewer.js";

/** Every number of the register of foreigners (AZR) that test data hold begins with one of these. */
export const AZR_NUMBERS = ["9999999", "9876543"];
/** Every narrative in test data holds these words. */
export const NARRATIVE = "Vertraulicher Vermerk";

const AZR_NUMBER = new RegExp(`(?<!\\w)(?:${AZR_NUMBERS.join("|")})\\d{5,6}(?!\\w)`);

/** Where a text stands: a log line has no reader, nor has an answer to somebody without token. */
export interface OutputPlace {
  readonly place: string;
  readonly reader: string | null;
}

const found: string[] = [];

/** Notes what may leave no service: neither register numbers and tax ids, for anybody, nor narrative, for anybody but the case manager who wrote it. */
export function scanOutput(text: string, { place, reader }: OutputPlace): void {
  if (AZR_NUMBER.test(text)) found.push(`an AZR number in ${place}`);
  if (findTaxIds(text).length > 0) found.push(`a tax id in ${place}`);
  if (reader !== Role.CASE_MANAGER && text.includes(NARRATIVE)) found.push(`narrative in ${place}`);
}

/** What was found since this was asked last; it names kinds and places, and repeats nothing. */
export function takeFindings(): readonly string[] {
  return found.splice(0);
}

/** Throws if anything was found since findings were taken last. */
export function requireNoFindings(): void {
  const findings = takeFindings();
  if (findings.length > 0) throw new Error(`A service has put out what none may: ${findings.join("; ")}.`);
}
