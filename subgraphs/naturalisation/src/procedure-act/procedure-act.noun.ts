import type { Noun } from "@kim-hub/records/noun";
import { ProcedureActResolver } from "./procedure-act.resolver.js";

export const PROCEDURE_ACT_NOUN: Noun = { resolvers: [ProcedureActResolver] };
