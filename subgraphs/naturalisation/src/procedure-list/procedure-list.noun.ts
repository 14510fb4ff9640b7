import type { Noun } from "@kim-hub/records/noun";
import { ProcedureListResolver } from "./procedure-list.resolver.js";
import { WorklistResolver } from "./worklist.resolver.js";

export const PROCEDURE_LIST_NOUN: Noun = { resolvers: [ProcedureListResolver, WorklistResolver] };
