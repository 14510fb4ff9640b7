import type { Missing } from "./figure-table.js";

/** The signs of German official statistics for why there is no value, and the usual one for no statement. */
export const MISSING_SIGNS: Readonly<Record<Missing, string>> = {
  SUPPRESSED: "·",
  NOT_COLLECTED: "–",
  NOT_APPLICABLE: "x",
  SOURCE_UNAVAILABLE: "…",
  NOT_STATED: "k. A.",
};

/** Stands before a rounded number. */
export const ROUNDED_SIGN = "≈";
