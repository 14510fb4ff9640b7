import type { Words } from "./language.js";

/** What a rule of the hub is about: the rule completes the sentence. */
export const THIS_VALUE: Words = { de: "Diese Angabe", en: "This value" };
