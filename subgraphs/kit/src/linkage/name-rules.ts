/**
 * The version of the rules, letters and code types of this folder. Codes of two versions never agree: a change of any of them raises the
 * version, and the offices make their codes anew.
 */
export const NAME_RULES = "2026-1";
