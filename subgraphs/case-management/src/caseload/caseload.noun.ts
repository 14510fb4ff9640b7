import type { Noun } from "@kim-hub/records/noun";
import { CaseloadResolver } from "./caseload.resolver.js";

export const CASELOAD_NOUN: Noun = { resolvers: [CaseloadResolver] };
