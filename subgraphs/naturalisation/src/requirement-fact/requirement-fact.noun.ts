import type { Noun } from "@kim-hub/records/noun";
import { RequirementFact } from "./requirement-fact.js";
import { ProcedureFactsResolver } from "./requirement-fact.resolver.js";
import { REQUIREMENT_FACTS } from "./requirement-fact.table.js";

export const REQUIREMENT_FACT_NOUN: Noun = {
  entities: [RequirementFact],
  resolvers: [ProcedureFactsResolver],
  tables: [REQUIREMENT_FACTS],
};
