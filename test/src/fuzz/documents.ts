import { LITERALS } from "./literals.js";
import { SELECTIONS } from "./selections.js";
import { TOKENS } from "./tokens.js";

/** Texts where a GraphQL document is expected. */
export const DOCUMENTS = [...SELECTIONS, ...LITERALS, ...TOKENS];
