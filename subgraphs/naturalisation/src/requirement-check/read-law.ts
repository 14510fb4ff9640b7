import { fileURLToPath } from "node:url";
import { readReferenceRows } from "@kim-hub/records/read-reference-rows";
import { EXCLUDED_TITLES, type ExcludedTitle } from "./excluded-title.js";
import type { RequirementRule } from "./requirement-rule.js";
import { REQUIREMENT_RULES } from "./requirement-rule.table.js";

const REFERENCE_FOLDER = fileURLToPath(new URL("../../reference", import.meta.url));

/** The requirements of naturalisation, text by text, as the committed file says. */
export function readRequirementRules(): readonly RequirementRule[] {
  return readReferenceRows(REFERENCE_FOLDER, REQUIREMENT_RULES);
}

/** The titles on which no entitlement rests, as the committed file says. */
export function readExcludedTitles(): readonly ExcludedTitle[] {
  return readReferenceRows(REFERENCE_FOLDER, EXCLUDED_TITLES);
}

/** Those in force on a day. */
export function inForceOn<T extends { readonly validFrom: string; readonly validTo: string | null }>(
  rules: readonly T[],
  day: string,
): readonly T[] {
  return rules.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}
