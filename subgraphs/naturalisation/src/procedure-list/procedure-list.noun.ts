import type { Noun } from "@kim-hub/records/noun";
import { ProcedureListResolver } from "./procedure-list.resolver.js";
import { WorkListResolver } from "./work-list.resolver.js";

export const PROCEDURE_LIST_NOUN: Noun = { resolvers: [ProcedureListResolver, WorkListResolver] };
