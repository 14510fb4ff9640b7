import type { Office } from "@kim-hub/kit/office";
import { declarationOf, OFFICE_NAMES } from "@kim-hub/offices/office-names";

/**
 * Under which pseudonym an office knows somebody whom another knows as `pseudonym`: as in the demonstration, the same name after the
 * office's own letters, and any other name as it is.
 */
export function linkedPseudonym(pseudonym: string, office: Office): string {
  const begin = OFFICE_NAMES.map(beginOf).find((letters) => pseudonym.startsWith(letters));

  return begin === undefined ? pseudonym : `${beginOf(office)}${pseudonym.slice(begin.length)}`;
}

function beginOf(office: Office): string {
  return `${declarationOf(office).authorities.prefix.toLowerCase()}-`;
}
