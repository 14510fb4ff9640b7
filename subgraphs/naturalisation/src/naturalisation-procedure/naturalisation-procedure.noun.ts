import type { Noun } from "@kim-hub/records/noun";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { NaturalisationProcedureResolver } from "./naturalisation-procedure.resolver.js";
import { NATURALISATION_PROCEDURES } from "./naturalisation-procedure.table.js";

export const NATURALISATION_PROCEDURE_NOUN: Noun = {
  entities: [NaturalisationProcedure],
  resolvers: [NaturalisationProcedureResolver],
  tables: [NATURALISATION_PROCEDURES],
};
