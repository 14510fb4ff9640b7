import { Purpose, Role } from "@kim-hub/kit/viewer";
import { instantValue } from "./day-value.js";
import { numberOf, pick, type Seed } from "./seed.js";

/** Texts that hold a code of a list which the contract does not name. */
const CODES: Readonly<Record<string, (seed: Seed) => string>> = {
  at: (seed) => instantValue("at", seed),
  purpose: (seed) => pick(seed, Object.values(Purpose)),
  role: (seed) => pick(seed, Object.values(Role)),
};

/** A text that says of itself that it is invented: `family name 412 (erfunden)`. */
export function textValue(fieldName: string, seed: Seed): string {
  const words = fieldName.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

  return CODES[fieldName]?.(seed) ?? `${words} ${100 + numberOf(seed, 900)} (erfunden)`;
}
