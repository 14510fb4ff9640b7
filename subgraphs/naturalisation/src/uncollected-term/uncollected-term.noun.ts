import type { Noun } from "@kim-hub/records/noun";
import { UncollectedTerm } from "./uncollected-term.js";
import { UncollectedTermResolver } from "./uncollected-term.resolver.js";
import { UNCOLLECTED_TERMS } from "./uncollected-term.table.js";

export const UNCOLLECTED_TERM_NOUN: Noun = {
  entities: [UncollectedTerm],
  resolvers: [UncollectedTermResolver],
  tables: [UNCOLLECTED_TERMS],
};
