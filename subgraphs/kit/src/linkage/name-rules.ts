/**
 * The version of everything in this folder that decides what a name is written as. Codes of two versions never agree, so whoever changes a
 * rule, a letter or a code type raises it and has the codes made anew.
 */
export const NAME_RULES = "2026-1";
