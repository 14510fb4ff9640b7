import type { Noun } from "@kim-hub/records/noun";
import { ProcedureEndResolver } from "./procedure-end.resolver.js";

export const PROCEDURE_END_NOUN: Noun = { resolvers: [ProcedureEndResolver] };
