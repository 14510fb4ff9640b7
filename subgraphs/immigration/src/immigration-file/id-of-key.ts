import { uuidOf } from "@kim-hub/records/primary-key";

/** Stands between the parts of a key, as in every key of several columns. */
const UNIT_SEPARATOR = "\u001f";

/** The id of a row that these texts name, such as a file by its authority and reference: the same as an import makes. */
export function idOfKey(...parts: readonly string[]): string {
  return uuidOf(parts.join(UNIT_SEPARATOR));
}
