import type { Noun } from "@kim-hub/records/noun";
import { createRowsOfProcedure } from "../naturalisation-procedure/rows-of-procedure.js";
import { byFactCode } from "./fact-code.js";
import { RequirementFact } from "./requirement-fact.js";
import { REQUIREMENT_FACTS } from "./requirement-fact.table.js";

export const REQUIREMENT_FACT_NOUN: Noun = {
  entities: [RequirementFact],
  resolvers: [
    createRowsOfProcedure({
      type: RequirementFact,
      name: "requirementFacts",
      description: "What the clerks found, by code and beginning.",
      compare: (left, right) => byFactCode(left.code, right.code) || left.validFrom.localeCompare(right.validFrom),
      atMost: 30,
    }),
  ],
  tables: [REQUIREMENT_FACTS],
};
